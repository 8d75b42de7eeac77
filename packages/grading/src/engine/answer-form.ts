import { OUTCOMES } from '../case/index.ts'
import {
  list,
  needed,
  nonEmptyText,
  oneOf,
  orNull,
  plainNumber,
  record,
  text,
  type JsonSchema,
  type Reader,
} from '../form/index.ts'
import { LEVELS } from '../level/index.ts'
import type { Answer, GroupResult, Result, ToReach } from './answer.ts'
import { levels, stepAgain, stepDefinitions, whole } from './step-form.ts'

const toReach: Reader<ToReach> = record({
  level: needed(oneOf(LEVELS)),
  changes: needed(
    list(
      record({
        task: needed(nonEmptyText),
        from: needed(oneOf(OUTCOMES)),
        to: needed(oneOf(['COMPLETED', 'EXCEEDED'])),
      }),
    ),
  ),
})

const result: Reader<Result> = record({
  subject: needed(nonEmptyText),
  score: needed(orNull(plainNumber({ from: 0, to: 100 }))),
  level: needed(oneOf([...LEVELS, 'NEEDS_DECISION', 'NOT_RANKED'])),
  possible: needed(levels),
  earned: needed(orNull(oneOf([...LEVELS, 'NEEDS_DECISION']))),
  forcedBy: needed(list(nonEmptyText)),
  downgrades: needed(
    list(
      record({
        task: needed(nonEmptyText),
        steps: needed(whole),
        because: needed(oneOf(['NOT_DONE', 'PARTIAL', 'POOR_QUALITY'])),
      }),
    ),
  ),
  cap: needed(orNull(oneOf(['KEPT', 'TIED', 'LOWERED']))),
  derivation: needed(list(stepAgain)),
  toReach: needed(orNull(toReach)),
})

const group: Reader<GroupResult> = record({
  group: needed(text),
  base: needed(whole),
  rate: needed(plainNumber({ from: 0, to: 0.25 })),
  places: needed(whole),
  excellent: needed(whole),
  kept: needed(list(nonEmptyText)),
  tied: needed(list(nonEmptyText)),
  lowered: needed(list(nonEmptyText)),
})

const regulation = record({ id: needed(nonEmptyText), version: needed(nonEmptyText), citation: needed(nonEmptyText) })

/** An answer as its file holds it; reads a stored one back, or refuses it naming the place. */
export const answerForm: Reader<Answer> = record({
  regulations: needed(list(regulation)),
  results: needed(list(result)),
  groups: needed(list(group)),
})

export const answerSchema: JsonSchema = { ...answerForm.schema, $defs: stepDefinitions }
