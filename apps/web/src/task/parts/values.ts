import type { Indicator, Values } from '@khoan-viec/domain/task'

/** Values as they stand in the form: what was typed, by indicator. */
export type TypedValues = Readonly<Record<string, string>>

type Read = { readonly values: Values; readonly faults: readonly string[] }

/** Decimals that the record keeps. */
const DECIMALS = 6

/** Reads every indicator's value; `faults` names those that are no number, have too many decimals, or are still empty. */
export function readValues(
  indicators: readonly Pick<Indicator, 'id' | 'kind'>[],
  typed: TypedValues,
  parse: (text: string) => number | undefined,
): Read {
  const values: Record<string, number> = {}
  const faults: string[] = []
  for (const { id, kind } of indicators) {
    const text = typed[id] ?? ''
    const value = kind === 'YES_NO' ? yesOrNo(text) : parse(text)
    if (value === undefined || Number(value.toFixed(DECIMALS)) !== value) faults.push(id)
    else values[id] = value
  }
  return { values, faults }
}

const yesOrNo = (text: string): number | undefined => (text === '1' ? 1 : text === '0' ? 0 : undefined)

/** Known values as they would be typed. A number is written so that `parse` reads it again. */
export function typeValues(
  indicators: readonly Pick<Indicator, 'id' | 'kind'>[],
  values: Values | undefined,
  write: (value: number) => string,
): TypedValues {
  return Object.fromEntries(
    indicators.flatMap(({ id, kind }) => {
      const value = values?.[id]
      return value === undefined ? [] : [[id, kind === 'YES_NO' ? String(value) : write(value)] as const]
    }),
  )
}
