import type { CheckedCase } from '../case/index.ts'
import { rankOf, setOf, type Level, type LevelSet, type Rank } from '../level/index.ts'
import type { Certainty, Condition, ForcingCase, Kind, KindRules, Overlay } from '../regulations/index.ts'
import { compileTest, testsIn, type CompiledTest } from './compile-test.ts'

export type CompiledCondition = CompiledTest & {
  readonly rule: string
  readonly citation: string
  readonly certainty: Certainty
  readonly onTasks: boolean
}
type CompiledForcing = { readonly code: string; readonly condition: CompiledCondition }
export type CompiledLevel = {
  readonly level: Level
  readonly rank: Rank
  readonly rule: string
  readonly citation: string
  readonly certainty: Certainty
  /** null: the text's conditions were not seen. */
  readonly conditions: readonly CompiledCondition[] | null
}

/** What a regulation with its overlays asks of one kind of subject. */
export type CompiledRules = {
  readonly source: KindRules
  readonly rule: string
  readonly forced: readonly CompiledForcing[]
  readonly levels: readonly CompiledLevel[]
  readonly otherwise: LevelSet
  readonly parts: 3 | 6
  /** Which lists of units any condition or the points look at. */
  readonly units: { readonly SUBORDINATES: boolean; readonly RESPONSIBLE_FOR: boolean }
  /** Whether levels or points ask about units, and not the forcing cases alone. */
  readonly levelsAskUnits: boolean
  /** Whether a condition looks at the tasks of each collective led by itself. */
  readonly asksEachLed: boolean
  /** For each level by rank: the lowest level that no question about units tells from it. */
  readonly alike: readonly Rank[]
}

type Asking = Pick<Condition, 'test'>
type Conditions = Extract<Overlay, { does: 'CONDITIONS' }>

const isOnTasks = (condition: Asking): boolean =>
  testsIn(condition.test).every(({ is }) => is === 'TASK_SHARE' || is === 'ALL_OF' || is === 'ANY_OF')

const alikeBy = (rules: readonly Asking[], parts: 3 | 6): readonly Rank[] => {
  const questions: (readonly Level[])[] = rules.flatMap(({ test }) =>
    testsIn(test).flatMap((inner) => (inner.is === 'UNIT_SHARE' ? [inner.levels] : [])),
  )
  if (parts === 6) questions.push(['NOT_COMPLETED'])
  const answers = (level: Level): string => questions.map((levels) => Number(levels.includes(level))).join('')
  const levels: readonly Level[] = ['NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT']
  return levels.map((level) => rankOf(levels.find((lower) => answers(lower) === answers(level)) ?? level))
}

const asksAbout = (rules: readonly Asking[], units: 'SUBORDINATES' | 'RESPONSIBLE_FOR'): boolean =>
  rules.some(({ test }) => testsIn(test).some((inner) => inner.is === 'UNIT_SHARE' && inner.units === units))

const isUnitShare = ({ test }: Asking): boolean => testsIn(test).some(({ is }) => is === 'UNIT_SHARE')

const compileKind = (kind: Kind, source: KindRules, graded: CheckedCase): CompiledRules => {
  const { regulation, settings } = graded
  const base = `${regulation.id}/${kind}`
  const laid = graded.overlays.filter((overlay): overlay is Conditions => overlay.does === 'CONDITIONS')
  const condition = (from: Condition, rule: string, whenNone: boolean): CompiledCondition => ({
    ...compileTest(from.test, { settings, whenNone }),
    rule,
    citation: from.citation,
    certainty: from.certainty,
    onTasks: isOnTasks(from),
  })
  const force = (from: ForcingCase, place: string): CompiledForcing => ({
    code: from.code,
    condition: condition(from, `${place}/FORCED/${from.code}`, false),
  })
  const forced = [
    ...source.forced.filter(({ only }) => !only || settings[only.setting] === only.is).map((from) => force(from, base)),
    ...laid.flatMap((overlay) => overlay.forced.map((from) => force(from, `${overlay.id}/${kind}`))),
  ]
  const levels = source.levels.map(({ level, conditions }): CompiledLevel => {
    const more = laid.flatMap((overlay) =>
      overlay.levels
        .filter((rule) => rule.level === level)
        .flatMap((rule) => rule.conditions ?? [])
        .map((from, at) => condition(from, `${overlay.id}/${kind}/${level}/${at + 1}`, true)),
    )
    const own = conditions?.map((from, at) => condition(from, `${base}/${level}/${at + 1}`, true))
    const all = own ? [...own, ...more] : null
    const { citation, certainty } = all?.[0] ?? source.otherwise
    return { level, rank: rankOf(level), rule: `${base}/${level}`, citation, certainty, conditions: all }
  })
  const rules = [
    ...forced.map(({ condition: forcing }) => forcing),
    ...levels.flatMap(({ conditions }) => conditions ?? []),
  ]
  const parts = source.resultParts?.parts ?? 3
  return {
    source,
    rule: base,
    forced,
    levels,
    otherwise: setOf(...source.otherwise.possible),
    parts,
    units: {
      SUBORDINATES: asksAbout(rules, 'SUBORDINATES'),
      RESPONSIBLE_FOR: parts === 6 || asksAbout(rules, 'RESPONSIBLE_FOR'),
    },
    levelsAskUnits: parts === 6 || levels.some(({ conditions }) => conditions?.some(isUnitShare) ?? false),
    asksEachLed: rules.some(({ test }) =>
      testsIn(test).some((inner) => inner.is === 'TASK_SHARE' && inner.over === 'ANY_COLLECTIVE_LED'),
    ),
    alike: alikeBy(rules, parts),
  }
}

export type RulesByKind = Readonly<Record<Kind, CompiledRules | null>>

export const compileRules = (graded: CheckedCase): RulesByKind => {
  const of = (kind: Kind): CompiledRules | null => {
    const source = graded.regulation.kinds[kind]
    return source && compileKind(kind, source, graded)
  }
  return { COLLECTIVE: of('COLLECTIVE'), LEADER: of('LEADER'), INDIVIDUAL: of('INDIVIDUAL') }
}
