import { yearOf, type CheckedCase, type Links, type Violation } from '../case/index.ts'
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

const NO_ACTS: readonly Act[] = []
const NO_LINKS: Pick<Links, 'subordinates' | 'leaders' | 'leads'> = { subordinates: [], leaders: [], leads: [] }

/** The violations that count, by the subject or unit they are of. Decisions with one id are about one act. */
const actsBySubject = (graded: CheckedCase): ReadonlyMap<string, readonly Act[]> => {
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
  SELF: NO_ACTS,
  SUBORDINATES: NO_ACTS,
  ITS_LEADERS: NO_ACTS,
  COLLECTIVES_LED: NO_ACTS,
  subordinates: 0,
  subordinatesDisciplined: 0,
}

/** Who near a subject, by its place, was disciplined: nobody at all near most. */
export const lookNear = (graded: CheckedCase): ((place: number) => Near) => {
  const { subjects, links } = graded
  const acts = actsBySubject(graded)
  const own = subjects.map(({ id }) => acts.get(id) ?? NO_ACTS)
  const of = (at: number): readonly Act[] => own[at] ?? NO_ACTS
  const isClear = (at: number): boolean => of(at) === NO_ACTS
  const gather = (places: readonly number[]): readonly Act[] => (places.every(isClear) ? NO_ACTS : places.flatMap(of))
  return (place) => {
    const { subordinates, leaders, leads } = links[place] ?? NO_LINKS
    const hasNobodyBelow = subordinates.length === 0
    if (hasNobodyBelow && isClear(place) && leaders.every(isClear) && leads.every(isClear)) return NOBODY
    const near = { SELF: of(place), ITS_LEADERS: gather(leaders), COLLECTIVES_LED: gather(leads) }
    if (hasNobodyBelow) return { ...NOBODY, ...near }
    const below = subordinates.map((unit) => ('at' in unit ? of(unit.at) : (acts.get(unit.id) ?? NO_ACTS)))
    return {
      ...near,
      SUBORDINATES: below.flat(),
      subordinates: subordinates.length,
      subordinatesDisciplined: below.filter((list) => list.length > 0).length,
    }
  }
}

/** The acts that a condition on discipline looks for. */
export const actsAmong = (near: Near, discipline: Discipline): readonly Act[] =>
  near === NOBODY ? NO_ACTS : filterActs(near, discipline)

/** Whether there is any. */
export const hasActsAmong = (near: Near, discipline: Discipline): boolean =>
  near !== NOBODY && discipline.among.some((whom) => near[whom].some((act) => isLookedFor(act, discipline)))

const isLookedFor = (act: Act, { dutyRelated, from, remediedExcepted }: Discipline): boolean =>
  (!dutyRelated || act.dutyRelated) &&
  (!from || weightOf(act.measure) >= weightOf(from)) &&
  (!remediedExcepted || !act.remedied)

const filterActs = (near: Near, discipline: Discipline): readonly Act[] =>
  discipline.among.flatMap((whom) => near[whom].filter((act) => isLookedFor(act, discipline)))
