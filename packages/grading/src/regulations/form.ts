import {
  absentOr,
  day,
  list,
  named,
  needed,
  nonEmptyText,
  oneOf,
  orNull,
  record,
  text,
  variants,
  type JsonSchema,
  type Reader,
} from '../form/index.ts'
import { LEVELS } from '../level/index.ts'
import { test, testDefinitions } from './test-form.ts'
import type { Condition, ForcingCase, KindRules, LevelRule, Overlay, Regulation } from './types.ts'

const KINDS = ['COLLECTIVE', 'LEADER', 'INDIVIDUAL'] as const

const ground = {
  certainty: needed(oneOf(['QUOTED', 'INTERPRETED', 'LOCAL', 'UNSOURCED'])),
  citation: needed(nonEmptyText),
  readAt: needed(orNull(text)),
} as const

const testAgain = named('test', () => test)

const condition: Reader<Condition> = record({ ...ground, test: needed(testAgain) })

const forcing: Reader<ForcingCase> = record({
  ...ground,
  code: needed(nonEmptyText),
  test: needed(testAgain),
  only: absentOr(record({ setting: needed(oneOf(['collectiveForcing'])), is: needed(oneOf(['NONE', 'LEADER_LIST'])) })),
})

const level: Reader<LevelRule> = record({
  level: needed(oneOf(LEVELS)),
  conditions: needed(orNull(list(named('condition', () => condition)))),
})

const threeOrSix: Reader<3 | 6> = {
  schema: { enum: [3, 6] },
  read: (value) => (partsText.read(String(value)) === '3' ? 3 : 6),
}
const partsText = oneOf(['3', '6'])

const kind: Reader<KindRules> = record({
  forced: needed(list(named('forcing', () => forcing))),
  levels: needed(list(named('level', () => level))),
  otherwise: needed(record({ ...ground, possible: needed(list(oneOf(LEVELS))) })),
  resultParts: absentOr(record({ ...ground, parts: needed(threeOrSix) })),
})

const kindAgain = orNull(named('kind', () => kind))

const words = record({ vi: needed(nonEmptyText), en: needed(nonEmptyText) })

const heading = {
  id: needed(nonEmptyText),
  version: needed(nonEmptyText),
  citation: needed(nonEmptyText),
  title: needed(words),
} as const

export const regulationForm: Reader<Regulation> = record({
  ...heading,
  side: needed(oneOf(['PARTY', 'STATE'])),
  from: needed(day),
  until: needed(orNull(day)),
  gradesBy: needed(oneOf(['POINTS', 'DEGREES', 'RATIOS'])),
  violationsOf: needed(oneOf(['SAME_SIDE', 'BOTH_SIDES'])),
  cap: needed(record({ ...ground, base: needed(oneOf(['BY_SETTING', 'ALL_RANKED'])) })),
  kinds: needed(record({ COLLECTIVE: needed(kindAgain), LEADER: needed(kindAgain), INDIVIDUAL: needed(kindAgain) })),
})

export const overlayForm: Reader<Overlay> = variants('does', {
  DOWNGRADE: {
    ...heading,
    of: needed(list(oneOf(KINDS))),
    certainty: ground.certainty,
    readAt: ground.readAt,
  },
  CONDITIONS: {
    ...heading,
    forced: needed(list(named('forcing', () => forcing))),
    levels: needed(list(named('level', () => level))),
  },
})

/** What a schema of these forms must define. */
export const textDefinitions: JsonSchema = {
  ...testDefinitions,
  condition: condition.schema,
  forcing: forcing.schema,
  level: level.schema,
}
export const kindDefinition: JsonSchema = { kind: kind.schema }
