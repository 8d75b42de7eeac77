import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { api, useSend, type Sending } from '../api/index.ts'

/** What may be said to the organisation of the house, as it is sent. */
export type Said = Parameters<typeof api.organisation.obey.mutate>[0]['command']

/** Says something to the organisation of the house. */
export const useOrganisationSend = (): Sending<Said> =>
  useSend<Said>(
    ({ requestId, command }) => api.organisation.obey.mutate({ requestId, command }),
    () => HOUSE_ORGANISATION,
  )
