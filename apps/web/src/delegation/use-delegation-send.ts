import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { api, useSend, type Sending } from '../api/index.ts'

/** What may be said of delegations, as it is sent. */
export type Said = Parameters<typeof api.delegation.obey.mutate>[0]['command']

export const useDelegationSend = (): Sending<Said> =>
  useSend<Said>(
    ({ requestId, command }) => api.delegation.obey.mutate({ requestId, command }),
    () => HOUSE_ORGANISATION,
  )
