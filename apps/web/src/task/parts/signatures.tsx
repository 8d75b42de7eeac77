import type { Contract, SignatureRole } from '@khoan-viec/domain/task'
import { SignatureList } from '../../room/index.ts'
import { namePerson } from './naming.ts'
import { taskWords } from './words.ts'

const roles: readonly SignatureRole[] = ['SECRETARY', 'CHAIRMAN', 'SUPERIOR']

/** Who has signed these terms, and who has not. */
export function Signatures(props: {
  contract: Pick<Contract, 'terms' | 'hash' | 'signatures' | 'withoutSignatures'>
  names: Readonly<Record<string, string>>
}) {
  const place = (role: SignatureRole) => {
    const { signatures, hash, terms, withoutSignatures } = props.contract
    const given = signatures.find((each) => each.role === role && each.terms === hash)
    const { secretary, chairman } = terms.obligors
    return {
      role: taskWords().role[role],
      awaited: role === 'SUPERIOR' ? undefined : namePerson(props.names, role === 'SECRETARY' ? secretary : chairman),
      given: given && { name: namePerson(props.names, given.person), at: given.at },
      isNotNeeded: withoutSignatures,
    }
  }
  return <SignatureList places={roles.map(place)} />
}
