import { api, useSend, type Sending } from '../api/index.ts'

type Command = Parameters<typeof api.cycle.obey.mutate>[0]['command']

/** Commands to the year itself. */
export const useCycleSend = <One extends Command>(id: () => string): Sending<One> =>
  useSend<One>(
    ({ requestId, command }) => api.cycle.obey.mutate({ id: id(), requestId, command }),
    () => `cycle/${id()}`,
  )
