import { yearOf, type CheckedCase, type Violation } from '../case/index.ts'
import { MEASURES, type Among, type Discipline, type Measure } from '../regulations/index.ts'

/** A violation that counts: what its counting decisions come to. */
export type Act = {
  readonly id: string
  readonly subject: string
  readonly measure: Measure
  readonly dutyRelated: boolean
  readonly remedied: boolean
}

const weightOf = (measure: Measure): number => MEASURES.indexOf(measure)

const actOf = (entries: readonly Violation[], { period, regulation, side }: CheckedCase): Act | null => {
  const year = yearOf(period.to)
  if (entries.some((entry) => entry.countedIn.some((counted) => counted < year))) return null
  const counting = entries.filter(
    (entry) =>
      entry.decidedOn >= period.from &&
      entry.decidedOn <= period.to &&
      (regulation.violationsOf === 'BOTH_SIDES' || entry.side === side),
  )
  const [first] = counting
  if (!first) return null
  return {
    id: first.id,
    subject: first.subject,
    measure: counting.reduce(
      (heaviest, { measure }) => (weightOf(measure) > weightOf(heaviest) ? measure : heaviest),
      first.measure,
    ),
    dutyRelated: counting.some((entry) => entry.dutyRelated),
    remedied: counting.every((entry) => entry.remedied),
  }
}

/** The violations that count, by the subject or unit they are of. Decisions with one id are about one act. */
export const actsBySubject = (graded: CheckedCase): ReadonlyMap<string, readonly Act[]> => {
  const byId = new Map<string, Violation[]>()
  for (const entry of graded.violations) byId.set(entry.id, [...(byId.get(entry.id) ?? []), entry])
  const acts = new Map<string, Act[]>()
  for (const entries of byId.values()) {
    const act = actOf(entries, graded)
    if (act) acts.set(act.subject, [...(acts.get(act.subject) ?? []), act])
  }
  return acts
}

/** The counting acts of everybody near a subject. */
export type Near = Readonly<Record<Among, readonly Act[]>> & {
  readonly subordinates: number
  readonly subordinatesDisciplined: number
}

const NOBODY: Near = {
  SELF: [],
  SUBORDINATES: [],
  ITS_LEADERS: [],
  COLLECTIVES_LED: [],
  subordinates: 0,
  subordinatesDisciplined: 0,
}

export const nearOf = (
  { subjects, links }: CheckedCase,
  place: number,
  acts: ReadonlyMap<string, readonly Act[]>,
): Near => {
  const link = links[place]
  const subordinates = link?.subordinates.length ?? 0
  if (acts.size === 0 || !link) return subordinates === 0 ? NOBODY : { ...NOBODY, subordinates }
  const of = (id: string | undefined): readonly Act[] => acts.get(id ?? '') ?? []
  const below = link.subordinates.map((unit) => of('at' in unit ? subjects[unit.at]?.id : unit.id))
  return {
    SELF: of(subjects[place]?.id),
    SUBORDINATES: below.flat(),
    ITS_LEADERS: link.leaders.flatMap((at) => of(subjects[at]?.id)),
    COLLECTIVES_LED: link.leads.flatMap((at) => of(subjects[at]?.id)),
    subordinates,
    subordinatesDisciplined: below.filter((list) => list.length > 0).length,
  }
}

/** The acts that a condition on discipline looks for. */
export const actsAmong = (near: Near, { among, dutyRelated, from, remediedExcepted }: Discipline): readonly Act[] =>
  among.flatMap((whom) =>
    near[whom].filter(
      (act) =>
        (!dutyRelated || act.dutyRelated) &&
        (!from || weightOf(act.measure) >= weightOf(from)) &&
        (!remediedExcepted || !act.remedied),
    ),
  )
