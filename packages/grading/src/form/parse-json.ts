import { readDecimal } from '../exact/index.ts'
import { FormError, refuse } from './form-error.ts'

type SourceOf = { readonly source?: string }

/** A number of more digits, or of a power of ten: a plain number may not hold all that is written. */
const LONG_NUMBER = /(?:^|[[:,])\s*-?(?:\d[\d.]*[eE]|\d[\d.]{15})/

const exactNumber = (_key: string, value: unknown, context?: SourceOf): unknown => {
  if (typeof value !== 'number') return value
  if (context?.source === undefined) {
    return refuse(
      'case',
      'this JavaScript engine cannot read numbers exactly',
      'môi trường JavaScript này không đọc được số chính xác đến chữ số cuối',
    )
  }
  return readDecimal(context.source) ?? new TooLong()
}

/** Stands for a number of more digits than are read; every reader refuses it, naming its field. */
export class TooLong {}

/**
 * JSON whose numbers are the decimals written, to the last digit: plain ones as long as each of these is written by one
 * decimal only, which is so up to 15 digits, exact fractions where any number is longer. Throws a `FormError`.
 */
export const parseExactJson = (text: string): unknown => {
  try {
    return LONG_NUMBER.test(text) ? JSON.parse(text, exactNumber) : JSON.parse(text)
  } catch (error) {
    if (error instanceof FormError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new FormError('case', { vi: `không phải JSON: ${why}`, en: `not JSON: ${why}` })
  }
}
