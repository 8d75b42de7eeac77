import { SOURCES } from './sources.ts'
import type { Condition, ForcingCase, KindRules, Regulation } from './types.ts'
import { interpreted, quoted, share } from './write.ts'

const GUIDANCE = 'Quy định 132-QĐ/TW; Hướng dẫn 21-HD/BTCTW'

const organisation = quoted(GUIDANCE, SOURCES.organisation132)
const leading = quoted(GUIDANCE, SOURCES.collective132)
const member = quoted(GUIDANCE, SOURCES.member132)

const rules = (forced: readonly ForcingCase[], excellent: readonly Condition[]): KindRules => ({
  forced,
  levels: [
    { level: 'EXCELLENT', conditions: excellent },
    { level: 'GOOD', conditions: null },
    { level: 'COMPLETED', conditions: null },
  ],
  otherwise: { ...interpreted(GUIDANCE).ground, possible: ['GOOD', 'COMPLETED', 'NOT_COMPLETED'] },
})

const collective = rules(
  [
    leading.forces('DONE_BELOW_50_AND_MAIN_TARGETS_MISSED', {
      is: 'ALL_OF',
      tests: [share('DONE', '<', 0.5), { is: 'MAIN_TARGETS_MISSED' }],
    }),
    leading.forces('DISCIPLINED', { is: 'DISCIPLINED', among: ['SELF'] }),
    leading.forces('LEADER_DISCIPLINED_FROM_WARNING', { is: 'DISCIPLINED', among: ['ITS_LEADERS'], from: 'WARNING' }),
    leading.forces('DEGRADATION', { is: 'FINDING', finding: 'DEGRADATION' }),
    leading.forces('DISUNITY', { is: 'FINDING', finding: 'DISUNITY' }),
  ],
  [
    organisation.condition({ is: 'DEGREE', of: 'RESULTS', atLeast: 'XUAT_SAC' }),
    organisation.condition({ is: 'DEGREE', of: 'OTHERS', atLeast: 'TOT' }),
    organisation.condition({
      is: 'UNIT_SHARE',
      units: 'SUBORDINATES',
      levels: ['COMPLETED', 'GOOD', 'EXCELLENT'],
      comparison: '>=',
      value: 1,
    }),
    organisation.condition({
      is: 'UNIT_SHARE',
      units: 'SUBORDINATES',
      levels: ['GOOD', 'EXCELLENT'],
      comparison: '>=',
      value: 0.8,
    }),
  ],
)

const person = rules(
  [
    member.forces('DONE_BELOW_50', share('DONE', '<', 0.5)),
    member.forces('DISCIPLINED', { is: 'DISCIPLINED', among: ['SELF'] }),
    member.forces('DEGRADATION', { is: 'FINDING', finding: 'DEGRADATION' }),
  ],
  [
    member.condition({ is: 'DEGREE', of: 'RESULTS', atLeast: 'XUAT_SAC' }),
    member.condition({ is: 'DEGREE', of: 'OTHERS', atLeast: 'TOT' }),
  ],
)

export const PARTY_132: Regulation = {
  id: 'PARTY-132',
  version: '2019-10-18',
  citation: GUIDANCE,
  title: {
    vi: 'Quy định 132-QĐ/TW ngày 08/3/2018 và Hướng dẫn 21-HD/BTCTW ngày 18/10/2019',
    en: 'Regulation 132-QĐ/TW of 8 March 2018 with Guidance 21-HD/BTCTW of 18 October 2019',
  },
  side: 'PARTY',
  from: '2018-03-08',
  until: '2023-10-04',
  gradesBy: 'DEGREES',
  violationsOf: 'SAME_SIDE',
  cap: { ...interpreted(GUIDANCE, SOURCES.organisation132).ground, base: 'ALL_RANKED' },
  kinds: { COLLECTIVE: collective, LEADER: person, INDIVIDUAL: person },
}
