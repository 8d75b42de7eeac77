import { SOURCES } from './sources.ts'
import type { Among } from './test-types.ts'
import type { ForcingCase, KindRules, LevelRule, Regulation } from './types.ts'
import { quoted, share, interpreted } from './write.ts'

const ARTICLE = 'Quy định 124-QĐ/TW, Điều 12'

const level = quoted(ARTICLE, SOURCES.levels124)
const failing = quoted(ARTICLE, SOURCES.forcing124)

const NEAR: readonly Among[] = ['SELF', 'SUBORDINATES', 'ITS_LEADERS']

const levels: readonly LevelRule[] = [
  {
    level: 'EXCELLENT',
    conditions: [
      level.condition({ is: 'DEGREE', of: 'OTHERS', atLeast: 'TOT' }),
      level.condition({ is: 'DEGREE', of: 'RESULTS', atLeast: 'XUAT_SAC' }),
      level.condition({ is: 'NONE_DISCIPLINED', among: NEAR }),
    ],
  },
  {
    level: 'GOOD',
    conditions: [
      level.condition({ is: 'DEGREE', of: 'OTHERS', atLeast: 'TRUNG_BINH' }),
      level.condition({ is: 'DEGREE', of: 'RESULTS', atLeast: 'TOT' }),
      level.condition({ is: 'NONE_DISCIPLINED', among: NEAR, remediedExcepted: true }),
    ],
  },
  {
    level: 'COMPLETED',
    conditions: [
      level.condition({ is: 'DEGREE', of: 'OTHERS', atLeast: 'TRUNG_BINH' }),
      level.condition({ is: 'DEGREE', of: 'RESULTS', atLeast: 'TRUNG_BINH' }),
      level.condition({ is: 'NONE_DISCIPLINED', among: NEAR, remediedExcepted: true }),
    ],
  },
]

const anyPoor = level.forces('KEM', { is: 'ANY_DEGREE', degree: 'KEM' })
const half = failing.forces('DONE_BELOW_50_AND_MAIN_TARGETS_MISSED', {
  is: 'ALL_OF',
  tests: [share('DONE', '<', 0.5), { is: 'MAIN_TARGETS_MISSED' }],
})
const degraded = failing.forces('DEGRADATION', { is: 'FINDING', finding: 'DEGRADATION' })

const rules = (forced: readonly ForcingCase[]): KindRules => ({
  forced: [half, ...forced, degraded, anyPoor],
  levels,
  otherwise: { ...interpreted(ARTICLE).ground, possible: ['COMPLETED', 'NOT_COMPLETED'] },
})

const collective = rules([
  failing.forces('DISCIPLINED', { is: 'DISCIPLINED', among: ['SELF'] }),
  failing.forces('SUBORDINATES_DISCIPLINED', { is: 'SUBORDINATES_DISCIPLINED', comparison: '>', value: 0.2 }),
  failing.forces('DISUNITY', { is: 'FINDING', finding: 'DISUNITY' }),
  failing.forces('SUBORDINATE_CORRUPTION', { is: 'FINDING', finding: 'SUBORDINATE_CORRUPTION' }),
])

const person = rules([failing.forces('DISCIPLINED', { is: 'DISCIPLINED', among: ['SELF'], remediedExcepted: true })])

export const PARTY_124: Regulation = {
  id: 'PARTY-124',
  version: '2023-11-10',
  citation: ARTICLE,
  title: {
    vi: 'Quy định 124-QĐ/TW ngày 04/10/2023 và Hướng dẫn 25-HD/BTCTW ngày 10/11/2023',
    en: 'Regulation 124-QĐ/TW of 4 October 2023 with Guidance 25-HD/BTCTW of 10 November 2023',
  },
  side: 'PARTY',
  from: '2023-10-04',
  until: '2025-08-30',
  gradesBy: 'DEGREES',
  violationsOf: 'SAME_SIDE',
  cap: { ...level.ground, base: 'BY_SETTING' },
  kinds: { COLLECTIVE: collective, LEADER: person, INDIVIDUAL: person },
}
