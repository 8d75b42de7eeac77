import fc from 'fast-check'
import {
  OUTCOMES,
  BASIC_TARGETS,
  type CaseInput,
  type SettingsInput,
  type SubjectInput,
  type TaskInput,
  type UnitInput,
  type ViolationInput,
} from '../case/index.ts'
import { LEVELS } from '../level/index.ts'
import { DEGREES, FINDINGS, MEASURES, REMEDIES } from '../regulations/index.ts'

export type Shape = { readonly subjects: number; readonly tasks: number; readonly violations: number }

const chance = (weight: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 1, max: weight }).map((value) => value === 1)
const maybe = <T>(of: fc.Arbitrary<T>, weight = 2): fc.Arbitrary<T | undefined> =>
  fc.tuple(chance(weight), of).map(([given, value]) => (given ? value : undefined))

/** Drops what is absent: an exact optional field is there or is not. */
const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never // only absent fields go

const points = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: Math.floor(max * 0.6), max }) },
    fc.integer({ min: 0, max: max * 10 }).map((tenths) => tenths / 10),
  )

const goodDegree = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('TOT', 'XUAT_SAC') }, fc.constantFrom(...DEGREES))

const settings: fc.Arbitrary<SettingsInput> = fc
  .record({
    capRate: maybe(fc.integer({ min: 0, max: 25 }).map((hundredths) => hundredths / 100)),
    capBase: maybe(fc.constantFrom('GOOD_ONLY', 'GOOD_OR_BETTER', 'ALL_IN_GROUP')),
    collectiveForcing: maybe(fc.constantFrom('NONE', 'LEADER_LIST')),
    basicTargets: maybe(fc.constantFrom('ALL_MISSED', 'ANY_MISSED')),
    downgradeSteps: maybe(fc.integer({ min: 1, max: 3 })),
    downgradePer: maybe(fc.constantFrom('ONCE', 'TASK')),
    downgradeFloor: maybe(fc.constantFrom('COMPLETED', 'NOT_COMPLETED', 'ASK')),
    gapShare: maybe(fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)),
    headBound: maybe(fc.boolean()),
  })
  .map((fields) => present(fields) as SettingsInput) // `present` keeps the names

const employment = fc
  .record({
    monthsWorked: maybe(fc.integer({ min: 0, max: 12 }), 4),
    monthsAbsent: maybe(fc.integer({ min: 0, max: 7 })),
    absence: maybe(fc.constantFrom('SICK', 'MATERNITY', 'OTHER')),
    monthsInParty: maybe(fc.integer({ min: 0, max: 60 }), 4),
    suspended: maybe(chance(4), 4),
  })
  .map(present)

const facts = fc
  .record({
    common: points(30),
    results: maybe(points(70)),
    assessed: fc.record({ organising: fc.constantFrom(0.5, 0.8, 1), unity: fc.constantFrom(0.75, 1) }),
    criteria: fc.record({ results: maybe(goodDegree), others: fc.array(goodDegree, { maxLength: 3 }) }).map(present),
    mainTargetsMet: maybe(fc.boolean(), 3),
    basicTargets: maybe(
      fc.record(
        Object.fromEntries(
          BASIC_TARGETS.map((name) => [name, fc.constantFrom('MET', 'MET', 'MISSED', 'NOT_APPLICABLE')]),
        ),
      ),
      3,
    ),
    faultsRemedied: maybe(fc.constantFrom('ALL', ...REMEDIES), 3),
    findings: maybe(fc.array(fc.constantFrom(...FINDINGS), { maxLength: 2 }), 8),
    confidence: maybe(fc.record({ low: fc.integer({ min: 0, max: 12 }), cast: fc.integer({ min: 12, max: 20 }) }), 4),
    employment: maybe(employment, 6),
  })
  .map(present)

type Links = {
  readonly kind: SubjectInput['kind']
  readonly below: readonly number[]
  readonly answers: readonly number[] | undefined
  readonly leads: readonly number[]
  readonly outside: readonly string[]
}

const links = (count: number): fc.Arbitrary<Links> =>
  fc.record({
    kind: fc.constantFrom('COLLECTIVE', 'COLLECTIVE', 'LEADER', 'LEADER', 'INDIVIDUAL'),
    below: fc.uniqueArray(fc.nat(count), { maxLength: 3 }),
    answers: maybe(fc.uniqueArray(fc.nat(count), { maxLength: 4 }), 3),
    leads: fc.uniqueArray(fc.nat(count), { maxLength: 2 }),
    outside: fc.uniqueArray(fc.constantFrom('x1', 'x2'), { maxLength: 1 }),
  })

const levelsOutside = fc.record({ x1: fc.constantFrom(...LEVELS, 'NOT_RANKED'), x2: fc.constantFrom(...LEVELS) })

const task = (
  subjects: number,
): fc.Arbitrary<{ readonly fields: Partial<TaskInput>; readonly obligors: readonly number[] }> =>
  fc.record({
    obligors: fc.uniqueArray(fc.nat(subjects - 1), { minLength: 1, maxLength: 3 }),
    fields: fc
      .record({
        outcome: fc.constantFrom('EXCEEDED', 'COMPLETED', 'COMPLETED', ...OUTCOMES),
        origin: fc.constantFrom('REGISTERED', 'ASSIGNED'),
        weight: maybe(fc.constantFrom(0.5, 1, 2, 2.5, 3), 3),
        fraction: maybe(fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)),
        allOrNothing: maybe(fc.boolean(), 4),
        defects: maybe(fc.integer({ min: 0, max: 5 }), 3),
        delays: maybe(fc.integer({ min: 0, max: 5 }), 3),
      })
      .map((fields) => present(fields) as Partial<TaskInput>), // `present` keeps the names
  })

const violation = (subjects: number) =>
  fc.record({
    id: fc.constantFrom('v1', 'v2', 'v3'),
    subject: fc.nat(subjects - 1),
    month: fc.integer({ min: 1, max: 12 }),
    before: chance(4),
    measure: fc.constantFrom(...MEASURES),
    side: fc.constantFrom('PARTY', 'STATE'),
    dutyRelated: fc.boolean(),
    remedied: fc.boolean(),
    counted: chance(5),
  })

const YEARS = { PARTY: [2019, 2024, 2026], STATE: [2021, 2024, 2026] } as const

/** A case that keeps every rule of the form; what it says is as mixed as the real thing, and worse. */
export const randomCase = (shape: Shape): fc.Arbitrary<CaseInput> =>
  fc
    .record({
      side: fc.constantFrom('PARTY', 'PARTY', 'STATE'),
      year: fc.nat(2),
      overlays: fc.constantFrom([], ['HOANG_MAI_DOWNGRADE']),
      settings: maybe(settings),
      outside: levelsOutside,
      links: fc.array(links(shape.subjects), { minLength: 1, maxLength: shape.subjects }),
      facts: fc.array(facts, { minLength: shape.subjects, maxLength: shape.subjects }),
      tasks: fc.array(task(shape.subjects), { minLength: 1, maxLength: shape.tasks }),
      violations: maybe(fc.array(violation(shape.subjects), { maxLength: shape.violations }), 3),
    })
    .map((parts) => {
      const year = YEARS[parts.side][parts.year] ?? 2026
      const count = parts.links.length
      const idOf = (at: number): string => `s${at % count}`
      const subjects = parts.links.map((link, at): SubjectInput => {
        const lower = (places: readonly number[]): number[] => [...new Set(places.filter((place) => place < at))]
        const units = (places: readonly number[]): UnitInput[] => [
          ...lower(places).map(idOf),
          ...link.outside.map((id) => ({ id, level: id === 'x1' ? parts.outside.x1 : parts.outside.x2 })),
        ]
        const leads = lower(link.leads).filter((place) => parts.links[place]?.kind === 'COLLECTIVE')
        const led = link.kind === 'LEADER' ? { leads: leads.map(idOf) } : {}
        const answers = link.kind === 'LEADER' && link.answers ? { responsibleFor: units(link.answers) } : {}
        const fields = parts.facts[at] as Partial<SubjectInput> // `facts` makes the fields of a subject
        const tasked = parts.tasks.some(
          ({ obligors, fields: { outcome } }) =>
            outcome !== 'WAIVED' && obligors.some((obligor) => obligor % count === at),
        )
        return {
          id: idOf(at),
          kind: link.kind,
          group: link.kind,
          subordinates: units(link.below),
          ...led,
          ...answers,
          ...fields,
          ...(tasked
            ? {}
            : { results: fields.results ?? 60, criteria: { results: 'TOT', others: fields.criteria?.others ?? [] } }),
        }
      })
      const tasks = parts.tasks.map(({ fields, obligors }, at): TaskInput => {
        const outcome = fields.outcome ?? 'COMPLETED'
        return {
          id: `t${at + 1}`,
          origin: 'ASSIGNED',
          ...fields,
          outcome,
          obligors: [...new Set(obligors.map(idOf))],
          ...(outcome === 'WAIVED' ? { waiver: '12-QĐ/ThU' } : {}),
        }
      })
      const subjectOf = new Map<string, string>()
      const violations = (parts.violations ?? []).map((entry): ViolationInput => {
        const subject = subjectOf.get(entry.id) ?? idOf(entry.subject)
        subjectOf.set(entry.id, subject)
        const { id, measure, side, dutyRelated, remedied } = entry
        const decidedOn = `${entry.before ? year - 1 : year}-${String(entry.month).padStart(2, '0')}-15`
        return {
          id,
          subject,
          decidedOn,
          measure,
          side,
          dutyRelated,
          remedied,
          countedIn: entry.counted ? [year - 1] : [],
        }
      })
      return {
        period: { from: `${year}-01-01`, to: `${year}-12-31` },
        side: parts.side,
        overlays: parts.overlays,
        ...(parts.settings ? { settings: parts.settings } : {}),
        subjects,
        tasks,
        violations,
      }
    })
