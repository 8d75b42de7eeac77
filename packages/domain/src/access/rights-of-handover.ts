import type { HandoverCommand, HandoverStatus } from '../handover/handover.ts'
import { chair, heads, type Right } from './seat.ts'

const system = (states: readonly HandoverStatus[]): Right<HandoverStatus> => ({
  seats: [],
  besides: 'SYSTEM',
  in: states,
})

/** Of the heads only the two whom the act names: the rules of the act look at the person. */
export const rightsOfHandover: Readonly<Record<HandoverCommand['type'], Right<HandoverStatus>>> = {
  propose: { seats: [], besides: 'OUTGOING', personal: 'HAND_OVER', in: ['PROPOSING'] },
  answer: { seats: [heads], personal: 'HAND_OVER', in: ['ANSWERING'] },
  rule: { seats: [chair], notOwn: true, personal: 'HAND_OVER', in: ['RULING'] },
  sign: { seats: [heads, chair], besides: 'OUTGOING', personal: 'HAND_OVER', in: ['SIGNING'] },
  lay: { seats: [], besides: 'SYSTEM', in: 'NEW' },
  'lay-more': system(['LAYING']),
  remind: system(['PROPOSING', 'ANSWERING', 'RULING', 'SIGNING']),
  'pass-days': system(['PROPOSING', 'ANSWERING']),
  close: system(['LAYING', 'PROPOSING', 'ANSWERING', 'RULING', 'SIGNING']),
}
