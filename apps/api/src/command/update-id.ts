import { createHash } from 'node:crypto'
import type { Actor } from '@khoan-viec/domain/organisation'
import { hashOf, type Message } from '@khoan-viec/workflows/keep-stream'

const MOST = 2_000
const refusals = new Map<string, number>()

export const personOf = (actor: Actor) => (actor.kind === 'PERSON' ? { person: actor.person } : {})

/**
 * The engine remembers update ids, not who sent them nor what they said: all three make the id. It remembers refusals
 * too, but a refusal holds for its moment: whoever asks again after one is heard anew, under the next id.
 */
export function updateIdOf(message: Message): string {
  const id = idOf(message)
  return `${id}-${refusals.get(id) ?? 0}`
}

export function noteRefusal(message: Message): void {
  const id = idOf(message)
  const before = refusals.get(id) ?? 0
  refusals.delete(id)
  refusals.set(id, before + 1)
  if (refusals.size > MOST) refusals.delete(refusals.keys().next().value ?? '')
}

function idOf({ actor, requestId, command }: Message): string {
  const whole = JSON.stringify([personOf(actor), requestId, hashOf(command)])
  return createHash('sha256').update(whole).digest('hex')
}
