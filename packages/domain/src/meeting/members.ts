import type { LocalDate } from '../core/index.ts'
import { isHeldOn, type PersonId, type Post, type Tenure } from '../organisation/organisation.ts'
import type { Body, RoundMember } from '../task/task.ts'

export const bodies = ['STANDING_COMMITTEE', 'PEOPLES_COMMITTEE_STANDING'] as const satisfies readonly Body[]

const bodyOf: Partial<Record<Post, Body>> = {
  STANDING_COMMITTEE_CHAIR: 'STANDING_COMMITTEE',
  STANDING_COMMITTEE_MEMBER: 'STANDING_COMMITTEE',
  PEOPLES_STANDING_MEMBER: 'PEOPLES_COMMITTEE_STANDING',
}

/** Who sits in the two bodies on a day: a person in both counts once in each. */
export function membersOn(officials: readonly Tenure[], day: LocalDate): readonly RoundMember[] {
  const members: RoundMember[] = []
  for (const tenure of officials) {
    const body = bodyOf[tenure.post]
    if (!body || !isHeldOn(tenure, day)) continue
    if (members.some((member) => member.person === tenure.person && member.body === body)) continue
    members.push({ person: tenure.person, name: tenure.name, body })
  }
  return members
}

export type Quorum = { readonly body: Body; readonly present: number; readonly needed: number }

/** Members needed for a quorum: more than the share, so at least one. In millionths, so that a third decimal is not lost. */
export const neededForQuorum = (seated: number, quorum: number): number =>
  Math.floor((Math.round(quorum * 1_000_000) * seated) / 1_000_000) + 1

/**
 * The first body too few of whose members are present. Needed are more than `quorum` (a share, up to six decimals) of
 * the members, so at least one; a body without members never has a quorum.
 */
export function lackingQuorum(
  members: readonly RoundMember[],
  present: readonly PersonId[],
  quorum: number,
): Quorum | undefined {
  const counts = bodies.map((body) => {
    const seated = members.filter((member) => member.body === body)
    return {
      body,
      present: seated.filter((member) => present.includes(member.person)).length,
      needed: neededForQuorum(seated.length, quorum),
    }
  })
  return counts.find((count) => count.present < count.needed)
}
