import { type HandoverRole, handoverRoles } from '@khoan-viec/domain/handover'
import type { HandoverView } from '@khoan-viec/protocol/handover'
import { SignatureList } from '../room/index.ts'
import { handoverWords } from './words.ts'

/** Who of the three has signed this act, and who has not. */
export function HandoverSignatures(props: { view: HandoverView }) {
  const name = (person: string) => props.view.names[person] ?? person
  const place = (role: HandoverRole) => {
    const { signatures, hash, outgoing, incoming } = props.view.act
    const given = signatures.find((each) => each.role === role && each.act === hash)
    return {
      role: handoverWords().role[role],
      awaited: role === 'SUPERIOR' ? undefined : name(role === 'OUTGOING' ? outgoing : incoming),
      given: given && { name: name(given.person), at: given.at },
    }
  }
  return <SignatureList places={handoverRoles.map(place)} />
}
