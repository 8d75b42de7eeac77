import { SOURCES } from './sources.ts'
import type { Condition, ForcingCase, KindRules, LevelRule, Regulation } from './types.ts'
import { ALL_DONE, ALL_GOOD, ALL_ON_TIME, interpreted, quoted, score, share } from './write.ts'

const ARTICLE = 'Quy định 366-QĐ/TW, Điều 11'

const excellent = quoted(`${ARTICLE}, khoản 1`, SOURCES.excellent366)
const good = quoted(`${ARTICLE}, khoản 2`, SOURCES.lowerBands366)
const completed = quoted(`${ARTICLE}, khoản 3`, SOURCES.lowerBands366)
const reading = interpreted(ARTICLE)
const failing = quoted(`${ARTICLE}, khoản 4`, SOURCES.lowerBands366)
const leaderFailing = quoted(`${ARTICLE}, khoản 4, điểm 4.2`, SOURCES.leaderForcing366)
const listReading = interpreted(`${ARTICLE}, khoản 4`, SOURCES.leaderForcing366)

const below50 = failing.forces('SCORE_BELOW_50', score('<', 50))

const levels = (atExcellent: readonly Condition[], lateReading: boolean): readonly LevelRule[] => [
  {
    level: 'EXCELLENT',
    conditions: [
      ...[score('>=', 90), ALL_DONE, ALL_ON_TIME, ALL_GOOD, share('EXCEEDED', '>=', 0.3)].map(excellent.condition),
      ...atExcellent,
    ],
  },
  { level: 'GOOD', conditions: [score('>=', 70), ALL_DONE, ALL_ON_TIME, ALL_GOOD].map(good.condition) },
  {
    level: 'COMPLETED',
    conditions: [
      ...[score('>=', 50), ALL_DONE].map(completed.condition),
      (lateReading ? interpreted(`${ARTICLE}, khoản 3`) : completed).condition(share('LATE', '<=', 0.2)),
    ],
  },
]

const resultParts = { ...quoted('Quy định 366-QĐ/TW', SOURCES.points366).ground, parts: 3 } as const

const rules = (forced: readonly ForcingCase[], atExcellent: readonly Condition[], lateReading: boolean): KindRules => ({
  forced: [below50, ...forced],
  levels: levels(atExcellent, lateReading),
  otherwise: { ...reading.ground, possible: ['COMPLETED', 'NOT_COMPLETED'] },
  resultParts,
})

const collective = rules(
  [
    {
      ...listReading.forces('DONE_BELOW_70', share('DONE', '<', 0.7)),
      only: { setting: 'collectiveForcing', is: 'LEADER_LIST' },
    },
    {
      ...listReading.forces('DEGRADATION', { is: 'FINDING', finding: 'DEGRADATION' }),
      only: { setting: 'collectiveForcing', is: 'LEADER_LIST' },
    },
  ],
  [
    reading.condition({ is: 'NONE_DISCIPLINED', among: ['SELF'] }),
    excellent.condition({ is: 'NONE_DISCIPLINED', among: ['SUBORDINATES', 'ITS_LEADERS'] }),
    excellent.condition({ is: 'FAULTS_REMEDIED', among: ['ALL', 'NOT_APPLICABLE'] }),
  ],
  false,
)

const leader = rules(
  [
    leaderFailing.forces('DONE_BELOW_70', {
      is: 'ANY_OF',
      tests: [
        share('DONE', '<', 0.7),
        { is: 'TASK_SHARE', words: ['DONE'], joined: 'OR', over: 'ANY_COLLECTIVE_LED', comparison: '<', value: 0.7 },
      ],
    }),
    leaderFailing.forces('BASIC_TARGETS', { is: 'BASIC_TARGETS_MISSED' }),
    leaderFailing.forces('UNITS_NOT_COMPLETED', {
      is: 'UNIT_SHARE',
      units: 'RESPONSIBLE_FOR',
      levels: ['NOT_COMPLETED'],
      comparison: '>',
      value: 0.5,
    }),
    leaderFailing.forces('LOW_CONFIDENCE', { is: 'LOW_CONFIDENCE', comparison: '>', value: 0.5 }),
    leaderFailing.forces('DISCIPLINED', { is: 'DISCIPLINED', among: ['SELF'], dutyRelated: true }),
    leaderFailing.forces('DEGRADATION', { is: 'FINDING', finding: 'DEGRADATION' }),
  ],
  [
    reading.condition({ is: 'NONE_DISCIPLINED', among: ['SELF'] }),
    excellent.condition({ is: 'NONE_DISCIPLINED', among: ['COLLECTIVES_LED'] }),
  ],
  true,
)

const individual = rules(
  [
    listReading.forces('DISCIPLINED', { is: 'DISCIPLINED', among: ['SELF'], dutyRelated: true }),
    listReading.forces('DEGRADATION', { is: 'FINDING', finding: 'DEGRADATION' }),
  ],
  [reading.condition({ is: 'NONE_DISCIPLINED', among: ['SELF'] })],
  true,
)

export const PARTY_366: Regulation = {
  id: 'PARTY-366',
  version: '2025-10-31',
  citation: ARTICLE,
  title: {
    vi: 'Quy định 366-QĐ/TW ngày 30/8/2025 và Hướng dẫn 43-HD/BTCTW ngày 31/10/2025',
    en: 'Regulation 366-QĐ/TW of 30 August 2025 with Guidance 43-HD/BTCTW of 31 October 2025',
  },
  side: 'PARTY',
  from: '2025-08-30',
  until: null,
  gradesBy: 'POINTS',
  violationsOf: 'SAME_SIDE',
  cap: { ...interpreted('Quy định 366-QĐ/TW', SOURCES.capPractice366).ground, base: 'BY_SETTING' },
  kinds: { COLLECTIVE: collective, LEADER: leader, INDIVIDUAL: individual },
}
