import type { Level } from '../level/index.ts'
import { SOURCES } from './sources.ts'
import type { Test } from './test-types.ts'
import type { KindRules, Regulation } from './types.ts'
import { ALL_DONE, ALL_GOOD, ALL_ON_TIME, interpreted, quoted, share, unsourced } from './write.ts'

const DECREE = 'Nghị định 90/2020/NĐ-CP'

const excellent = quoted(DECREE, SOURCES.decree90)
const good = quoted(DECREE, SOURCES.good90)
const completed = quoted(DECREE, SOURCES.completed90)
const failing = quoted(DECREE, SOURCES.decree48)
const guess = unsourced(DECREE)

const units = (levels: readonly Level[], value: number): Test => ({
  is: 'UNIT_SHARE',
  units: 'RESPONSIBLE_FOR',
  levels,
  comparison: '>=',
  value,
})
const ALL_UNITS_COMPLETED = units(['COMPLETED', 'GOOD', 'EXCELLENT'], 1)
const MOST_UNITS_GOOD = units(['GOOD', 'EXCELLENT'], 0.7)

const forcedOnPersons = [
  failing.forces('DISCIPLINED', { is: 'DISCIPLINED', among: ['SELF'] }),
  guess.forces('DEGRADATION', { is: 'FINDING', finding: 'DEGRADATION' }),
]
const otherwise = { ...interpreted(DECREE).ground, possible: ['COMPLETED', 'NOT_COMPLETED'] } as const

const individual: KindRules = {
  forced: [
    ...forcedOnPersons,
    guess.forces('LATE_POOR_OR_UNDONE_OVER_50', share(['LATE', 'POOR', 'UNDONE'], '>', 0.5)),
  ],
  levels: [
    {
      level: 'EXCELLENT',
      conditions: [ALL_DONE, ALL_ON_TIME, ALL_GOOD, share('EXCEEDED', '>=', 0.5)].map(excellent.condition),
    },
    { level: 'GOOD', conditions: [ALL_DONE, ALL_ON_TIME, ALL_GOOD].map(good.condition) },
    { level: 'COMPLETED', conditions: [ALL_DONE, share(['LATE', 'POOR'], '<=', 0.2)].map(completed.condition) },
  ],
  otherwise,
}

const leader: KindRules = {
  forced: [guess.forces('DONE_BELOW_50', share('DONE', '<', 0.5)), ...forcedOnPersons],
  levels: [
    {
      level: 'EXCELLENT',
      conditions: [
        ALL_DONE,
        ALL_ON_TIME,
        ALL_GOOD,
        share('EXCEEDED', '>=', 0.5),
        ALL_UNITS_COMPLETED,
        MOST_UNITS_GOOD,
      ].map(excellent.condition),
    },
    {
      level: 'GOOD',
      conditions: [
        ALL_DONE,
        share(['ON_TIME', 'GOOD_QUALITY'], '>=', 0.8, 'AND'),
        ALL_UNITS_COMPLETED,
        MOST_UNITS_GOOD,
      ].map(good.condition),
    },
    {
      level: 'COMPLETED',
      conditions: [share('DONE', '>', 0.7), units(['COMPLETED', 'GOOD', 'EXCELLENT'], 0.7)].map(completed.condition),
    },
  ],
  otherwise,
}

export const STATE_90: Regulation = {
  id: 'STATE-90',
  version: '2020-08-13',
  citation: DECREE,
  title: { vi: 'Nghị định 90/2020/NĐ-CP ngày 13/8/2020', en: 'Decree 90/2020/NĐ-CP of 13 August 2020' },
  side: 'STATE',
  from: '2020-08-20',
  until: '2023-09-15',
  gradesBy: 'RATIOS',
  violationsOf: 'SAME_SIDE',
  cap: { ...unsourced(DECREE).ground, base: 'BY_SETTING' },
  kinds: { COLLECTIVE: null, LEADER: leader, INDIVIDUAL: individual },
}
