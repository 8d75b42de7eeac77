import type { Post } from '@khoan-viec/domain/organisation'

/** Who does a step when the file names nobody. */
export const customaryPost = {
  register: 'SECRETARY',
  endorse: 'SECRETARY',
  work: 'CHAIRMAN',
  screen: 'SECRETARIAT',
  convene: 'SECRETARIAT',
  preside: 'STANDING_COMMITTEE_CHAIR',
  add: 'STANDING_COMMITTEE_CHAIR',
  offer: 'SECRETARIAT',
  check: 'VERIFIER',
  appraise: 'ORGANISATION_BOARD',
  recordVote: 'SECRETARIAT',
  decide: 'STANDING_COMMITTEE_CHAIR',
  publish: 'SECRETARIAT',
} as const satisfies Record<string, Post>
