import { caseFields } from '../case/fields.ts'
import { answerSchema } from '../engine/answer-form.ts'
import type { JsonSchema } from '../form/index.ts'
import { overlaySchema, regulationSchema } from '../regulations/parse.ts'

export { answerForm } from '../engine/answer-form.ts'

const dialect = { $schema: 'https://json-schema.org/draft/2020-12/schema' }

/** The forms of the files, made from the readers that check them: they cannot say different things. */
export const SCHEMAS: Readonly<Record<'case' | 'answer' | 'regulation' | 'overlay', JsonSchema>> = {
  case: { ...dialect, title: 'A case to be graded', ...caseFields.schema },
  answer: { ...dialect, title: 'The answer to a case', ...answerSchema },
  regulation: { ...dialect, title: 'A regulation as data', ...regulationSchema },
  overlay: { ...dialect, title: 'A local overlay as data', ...overlaySchema },
}
