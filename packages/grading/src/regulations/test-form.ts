import {
  absentOr,
  flag,
  list,
  named,
  needed,
  oneOf,
  plainNumber,
  variants,
  type Fields,
  type JsonSchema,
  type Reader,
} from '../form/index.ts'
import { LEVELS } from '../level/index.ts'
import { AMONG, DEGREES, FINDINGS, MEASURES, REMEDIES, WORDS, type Test } from './test-types.ts'

const comparison = needed(oneOf(['>=', '>', '<=', '<']))
const share = { comparison, value: needed(plainNumber({ from: 0, to: 1 })) } as const satisfies Fields

const discipline = {
  among: needed(list(oneOf(AMONG))),
  dutyRelated: absentOr(flag),
  from: absentOr(oneOf(MEASURES)),
  remediedExcepted: absentOr(flag),
} as const satisfies Fields

const inner: Reader<Test> = named('test', () => test)

/** The questions a text may ask, as they stand in a file. */
export const test: Reader<Test> = variants('is', {
  SCORE: { comparison, value: needed(plainNumber({ from: 0, to: 100 })) },
  POINTS_SHARE: { of: needed(oneOf(['COMMON', 'RESULTS'])), ...share },
  TASK_SHARE: {
    words: needed(list(oneOf(WORDS))),
    joined: needed(oneOf(['OR', 'AND'])),
    over: needed(oneOf(['COUNTED', 'ANY_COLLECTIVE_LED'])),
    ...share,
  },
  UNIT_SHARE: {
    units: needed(oneOf(['SUBORDINATES', 'RESPONSIBLE_FOR'])),
    levels: needed(list(oneOf(LEVELS))),
    ...share,
  },
  DISCIPLINED: discipline,
  NONE_DISCIPLINED: discipline,
  SUBORDINATES_DISCIPLINED: share,
  FAULTS_REMEDIED: { among: needed(list(oneOf(REMEDIES))) },
  DEGREE: { of: needed(oneOf(['RESULTS', 'OTHERS'])), atLeast: needed(oneOf(DEGREES)) },
  ANY_DEGREE: { degree: needed(oneOf(DEGREES)) },
  MAIN_TARGETS_MISSED: {},
  BASIC_TARGETS_MISSED: {},
  LOW_CONFIDENCE: share,
  FINDING: { finding: needed(oneOf(FINDINGS)) },
  ALL_OF: { tests: needed(list(inner)) },
  ANY_OF: { tests: needed(list(inner)) },
})

/** What a schema that speaks of tests must define. */
export const testDefinitions: JsonSchema = { test: test.schema }
