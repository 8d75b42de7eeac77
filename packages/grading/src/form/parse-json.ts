import { readDecimal } from '../exact/index.ts'
import { FormError } from './form-error.ts'

type SourceOf = { readonly source?: string }

const exactNumber = (_key: string, value: unknown, context?: SourceOf): unknown => {
  if (typeof value !== 'number') return value
  if (context?.source === undefined) throw new FormError('case', 'this JavaScript engine cannot read numbers exactly')
  return readDecimal(context.source) ?? new TooLong()
}

/** Stands for a number of more digits than are read; every reader refuses it, naming its field. */
class TooLong {
  toString(): string {
    return 'a number of too many digits'
  }
}

/** JSON whose numbers are the decimals written, to the last digit. Throws a `FormError`. */
export const parseExactJson = (text: string): unknown => {
  try {
    return JSON.parse(text, exactNumber)
  } catch (error) {
    if (error instanceof FormError) throw error
    throw new FormError('case', `not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
