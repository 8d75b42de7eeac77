import { tenureOf, type Post, type Tenure } from '../organisation/organisation.ts'
import type { Reader, Relation } from './relation.ts'

/** Who may read one kind of thing. Lists, counts, searches, live updates and exports are cut to what each row's own kind lets one read. */
export type MayRead =
  /** Without a seat too. */
  | { readonly by: 'ANYBODY' }
  /** Whoever has a seat in the year. */
  | { readonly by: 'SEATED' }
  /** Nobody but whose it is. */
  | { readonly by: 'OWNER' }
  | { readonly by: 'RELATION'; readonly relations: readonly Relation[] }
  /** Holders of these posts at the authority. */
  | { readonly by: 'POST'; readonly posts: readonly Post[] }

const ofUnit = ['OWN_UNIT', 'IN_AREA', 'AUTHORITY'] as const
const relation = (...relations: readonly Relation[]) => ({ by: 'RELATION', relations }) as const
const post = (...posts: readonly Post[]) => ({ by: 'POST', posts }) as const

/** Everything that can be read, with who may. */
export const readings = {
  board: { by: 'ANYBODY' },
  clock: { by: 'ANYBODY' },
  seats: { by: 'ANYBODY' },
  checkpoint: { by: 'ANYBODY' },
  cycle: { by: 'SEATED' },
  'record-state': { by: 'SEATED' },
  draft: { by: 'OWNER' },
  'own-work': { by: 'OWNER' },
  unit: relation(...ofUnit, 'DELEGATE'),
  task: relation(...ofUnit, 'OBLIGOR', 'TOOK_OVER', 'DELEGATE'),
  assessment: relation(...ofUnit, 'SUBJECT'),
  handover: relation(...ofUnit, 'PARTY'),
  meeting: relation('AUTHORITY', 'DELEGATE'),
  organisation: relation('AUTHORITY'),
  /** Giver and delegate, and who sees the unit whose post it is: people have to know who speaks for whom. */
  delegation: relation(...ofUnit, 'PARTY'),
  /** Answers of the engine about everybody at once, and what else is of no unit. */
  everything: relation('AUTHORITY'),
  /** Any screen as it once stood, two moments compared, the whole record taken away. */
  past: post('AUDITOR', 'STANDING_COMMITTEE_CHAIR', 'SECRETARIAT'),
  export: post('AUDITOR', 'STANDING_COMMITTEE_CHAIR', 'SECRETARIAT'),
  /** What auditors have read. */
  'reading-log': post('AUDITOR', 'STANDING_COMMITTEE_CHAIR'),
  /** What the check of the record found: who runs the system, and who checks it. */
  alarm: post('SECRETARIAT', 'AUDITOR'),
  /** How the system is: engine, worker, disk, backup. */
  system: post('SECRETARIAT', 'AUDITOR'),
  /** The machinery behind a stream, its dossier, and the entries of the log as files. */
  process: post('AUDITOR'),
  dossier: post('AUDITOR'),
  'log-entries': post('AUDITOR'),
  /** Why somebody may do something or not. */
  rights: post('SECRETARIAT'),
} as const satisfies Readonly<Record<string, MayRead>>

export type Reading = keyof typeof readings
export type ReadingByPost = { [Each in Reading]: (typeof readings)[Each]['by'] extends 'POST' ? Each : never }[Reading]

/** The tenure at the authority by which one may read what only some posts may. */
export function readingTenure(reading: ReadingByPost, { actor, today, authority }: Reader): Tenure | undefined {
  return tenureOf(actor, today, readings[reading].posts, authority)
}
