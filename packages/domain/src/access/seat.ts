import type { Post, Remit } from '../organisation/organisation.ts'

/** Where a post has to be held: in the unit that the thing is of, at the year's authority, or there with the unit in one's area. */
export const places = ['UNIT', 'AUTHORITY', 'AREA'] as const
export type Place = (typeof places)[number]

/** Posts at a place. `in` narrows the states in which these may act, where others may in more. */
export type Seat<State extends string = string> = {
  readonly posts: readonly Post[]
  readonly at: Place
  readonly in?: readonly State[]
}

/**
 * Who besides the seats: the system by itself, the leader whose year-end it is, the head who hands over, under the tenure that has
 * ended, whoever holds the post that is spoken of, or whoever sits in a rehearsal.
 */
export type Besides = 'SYSTEM' | 'SUBJECT' | 'OUTGOING' | 'HOLDER' | 'ANYBODY'

/** Why nobody may let another do it for him. The reasons are told in docs/decisions/0195. */
export const personal = [
  'OWN_GRADE', // his own level, and the appeal against it
  'OWN_WORD', // an opinion, an account of himself, a part taken on: said in person or not at all
  'BINDS', // a signature binds who gives it; a year is opened and closed by its office
  'JUDGES', // what judges others' work, level or fate
  'POSTS', // who holds what, delegations included
  'HAND_OVER', // what a head leaves or takes on is his
] as const
export type Personal = (typeof personal)[number]

/** By whom, on what and in which states one thing may be done. What the calendar and the content ask comes after. */
export type Right<State extends string = string> = {
  /** In order of preference when one person holds several of the posts: the first is the one acted under. */
  readonly seats: readonly Seat<State>[]
  readonly besides?: Besides
  /** Nobody judges what is his own work. */
  readonly notOwn?: true
  /** The work as part of which its seats may delegate it; of what posts do it has this or `personal`. */
  readonly remit?: Remit
  readonly personal?: Personal
  /** `NEW`: it is what brings the thing into being. */
  readonly in: readonly State[] | 'NEW' | 'ANY'
}

export const heads: Seat<never> = { posts: ['SECRETARY', 'CHAIRMAN'], at: 'UNIT' }
export const secretary: Seat<never> = { posts: ['SECRETARY'], at: 'UNIT' }
export const cellSecretary: Seat<never> = { posts: ['CELL_SECRETARY'], at: 'UNIT' }
export const cellPeople: Seat<never> = { posts: ['CELL_SECRETARY', 'AREA_MEMBER'], at: 'UNIT' }
export const secretariat: Seat<never> = { posts: ['SECRETARIAT'], at: 'AUTHORITY' }
export const chair: Seat<never> = { posts: ['STANDING_COMMITTEE_CHAIR'], at: 'AUTHORITY' }
export const board: Seat<never> = { posts: ['ORGANISATION_BOARD'], at: 'AUTHORITY' }
export const verifier: Seat<never> = { posts: ['VERIFIER'], at: 'AUTHORITY' }
export const areaOfficer: Seat<never> = { posts: ['AREA_OFFICER'], at: 'AREA' }
export const bodies: Seat<never> = {
  posts: ['STANDING_COMMITTEE_CHAIR', 'STANDING_COMMITTEE_MEMBER', 'PEOPLES_STANDING_MEMBER'],
  at: 'AUTHORITY',
}
