import { SOURCES } from './sources.ts'
import type { ForcingCase, KindRules, Regulation } from './types.ts'
import { ALL_DONE, ALL_GOOD, ALL_ON_TIME, interpreted, quoted, score, share, unsourced } from './write.ts'

const DECREE = 'Nghị định 335/2025/NĐ-CP'

const band = quoted(DECREE, SOURCES.bands335)
const agency = quoted(DECREE, SOURCES.agencies335)
const below50 = band.forces('SCORE_BELOW_50', score('<', 50))
const otherwise = { ...interpreted(DECREE).ground, possible: ['COMPLETED', 'NOT_COMPLETED'] } as const
const three = { ...quoted(DECREE, SOURCES.points335).ground, parts: 3 } as const
const six = { ...unsourced(DECREE, SOURCES.leaders335).ground, parts: 6 } as const

const collective: KindRules = {
  forced: [below50],
  levels: [
    {
      level: 'EXCELLENT',
      conditions: [
        ...[score('>=', 90), ALL_DONE, ALL_ON_TIME, ALL_GOOD].map(agency.condition),
        unsourced(DECREE).condition(share('EXCEEDED', '>=', 0.3)),
      ],
    },
    { level: 'GOOD', conditions: [score('>=', 70), ALL_DONE, ALL_ON_TIME, ALL_GOOD].map(agency.condition) },
    { level: 'COMPLETED', conditions: [score('>=', 50), ALL_DONE, share('LATE', '<=', 0.2)].map(agency.condition) },
  ],
  otherwise,
  resultParts: three,
}

const person = (more: readonly ForcingCase[], resultParts: typeof three | typeof six): KindRules => ({
  forced: [
    below50,
    band.forces('DISCIPLINED', { is: 'DISCIPLINED', among: ['SELF'], dutyRelated: true }),
    band.forces('DEGRADATION', { is: 'FINDING', finding: 'DEGRADATION' }),
    ...more,
  ],
  levels: [
    { level: 'EXCELLENT', conditions: [band.condition(score('>=', 90))] },
    { level: 'GOOD', conditions: [band.condition(score('>=', 70))] },
    { level: 'COMPLETED', conditions: [band.condition(score('>=', 50))] },
  ],
  otherwise,
  resultParts,
})

const corrupted = band.forces('SUBORDINATE_CORRUPTION', { is: 'FINDING', finding: 'SUBORDINATE_CORRUPTION' })

export const STATE_335: Regulation = {
  id: 'STATE-335',
  version: '2025-12-21',
  citation: DECREE,
  title: { vi: 'Nghị định 335/2025/NĐ-CP ngày 21/12/2025', en: 'Decree 335/2025/NĐ-CP of 21 December 2025' },
  side: 'STATE',
  from: '2026-01-01',
  until: null,
  gradesBy: 'POINTS',
  violationsOf: 'SAME_SIDE',
  cap: { ...quoted(DECREE, SOURCES.bands335).ground, base: 'BY_SETTING' },
  kinds: { COLLECTIVE: collective, LEADER: person([corrupted], six), INDIVIDUAL: person([], three) },
}
