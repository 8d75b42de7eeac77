/**
 * Where a notice stands on its way to one person by one channel.
 * `HANDED_OVER`: the last byte is about to leave; from there on whoever receives may have it, whatever we hear.
 */
export const deliveryStates = [
  'WAITING',
  'BEGUN',
  'HANDED_OVER',
  'SENT',
  'REFUSED',
  'UNKNOWN',
  'GIVEN_UP',
  'DROPPED',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** `attempt`: how often it was begun. */
export type Delivery = { readonly state: DeliveryState; readonly attempt: number }

/** What the other side said: it has it; not now; never; or nothing, for whatever reason. */
export type Answer = 'ACCEPTED' | 'LATER' | 'NEVER' | 'SILENCE'

/** A channel whose receiver tells a repetition by its key may be asked again when no answer came; mail may not. */
export type ChannelNature = { readonly repeatable: boolean }

const ended: readonly DeliveryState[] = ['SENT', 'REFUSED', 'UNKNOWN', 'GIVEN_UP', 'DROPPED']
export const hasEnded = ({ state }: Delivery): boolean => ended.includes(state)

/** Begins an attempt. One that was handed over and of which nothing was heard is over, unless it may be repeated. */
export function begin(delivery: Delivery, { repeatable }: ChannelNature): Delivery {
  if (hasEnded(delivery)) return delivery
  if (delivery.state === 'HANDED_OVER' && !repeatable) return { ...delivery, state: 'UNKNOWN' }
  return { state: 'BEGUN', attempt: delivery.attempt + 1 }
}

/** Asked before the last byte leaves, by the attempt that would send it; undefined: it must not, another has taken over. */
export const handOver = (delivery: Delivery, attempt: number): Delivery | undefined =>
  delivery.state === 'BEGUN' && delivery.attempt === attempt ? { state: 'HANDED_OVER', attempt } : undefined

/** What was said to an attempt. A late answer still tells of what was handed over; else only the last attempt is believed. */
export function hear(delivery: Delivery, attempt: number, answer: Answer, { repeatable }: ChannelNature): Delivery {
  const { state } = delivery
  if (delivery.attempt !== attempt) return delivery
  if (state === 'UNKNOWN') return answer === 'ACCEPTED' ? { state: 'SENT', attempt } : delivery
  if (hasEnded(delivery)) return delivery
  switch (answer) {
    case 'ACCEPTED':
      return { state: 'SENT', attempt }
    case 'NEVER':
      return { state: 'REFUSED', attempt }
    case 'LATER':
      return { state: 'WAITING', attempt }
    case 'SILENCE':
      return { state: state === 'HANDED_OVER' && !repeatable ? 'UNKNOWN' : 'WAITING', attempt }
  }
}

/** Nobody tries any longer. What was handed over without an answer stays unknown, never "not sent". */
export const giveUp = (delivery: Delivery): Delivery =>
  hasEnded(delivery) ? delivery : { ...delivery, state: delivery.state === 'HANDED_OVER' ? 'UNKNOWN' : 'GIVEN_UP' }

/** There is nothing left to say: it is done by now, or no longer the person's to read. */
export const drop = (delivery: Delivery): Delivery =>
  delivery.state === 'BEGUN' ? { ...delivery, state: 'DROPPED' } : delivery
