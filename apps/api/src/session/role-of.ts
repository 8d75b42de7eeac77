import type { Post, Tenure } from '@khoan-viec/domain/organisation'
import type { SeatGroup } from '@khoan-viec/protocol/session'

type Role = SeatGroup['role']

/** The order in which people look for whom to be. */
export const roles: readonly Role[] = [
  'COMMUNE',
  'STANDING_COMMITTEE',
  'PEOPLES_COMMITTEE',
  'SECRETARIAT',
  'ORGANISATION_BOARD',
  'VERIFIER',
  'AREA_OFFICER',
  'AUDITOR',
]

const roleOfPost: Readonly<Record<Post, Role>> = {
  SECRETARY: 'COMMUNE',
  CHAIRMAN: 'COMMUNE',
  AREA_MEMBER: 'COMMUNE',
  CELL_SECRETARY: 'COMMUNE',
  STANDING_COMMITTEE_CHAIR: 'STANDING_COMMITTEE',
  STANDING_COMMITTEE_MEMBER: 'STANDING_COMMITTEE',
  PEOPLES_STANDING_MEMBER: 'PEOPLES_COMMITTEE',
  SECRETARIAT: 'SECRETARIAT',
  ORGANISATION_BOARD: 'ORGANISATION_BOARD',
  VERIFIER: 'VERIFIER',
  AREA_OFFICER: 'AREA_OFFICER',
  AUDITOR: 'AUDITOR',
}

/** Under which heading a person is offered: the first of the posts' headings. */
export const roleOf = (posts: readonly Tenure[]): Role =>
  roles.find((role) => posts.some(({ post }) => roleOfPost[post] === role)) ?? 'COMMUNE'
