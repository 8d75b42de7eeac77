import type { Refusal } from '../core/index.ts'
import { isBlank } from './check-text.ts'
import type { Evidence, Values } from './follow-up.ts'
import type { Indicator } from './terms.ts'

const LARGEST = 1e12
const FILES = 20

/** Millionths: whole numbers, so that sums of decimals are exact. */
export const toMicro = (value: number): number => Math.round(value * 1_000_000)

/** At most six decimals. */
export const isDecimal = (value: number): boolean =>
  Number.isFinite(value) && Math.abs(value) <= LARGEST && Number(value.toFixed(6)) === value

export const fitsIndicator = ({ kind }: Pick<Indicator, 'kind'>, value: number): boolean =>
  kind === 'YES_NO' ? value === 0 || value === 1 : isDecimal(value)

/** One value for every indicator, none for anything else. */
export function checkValues(field: string, values: Values, indicators: readonly Indicator[]): Refusal | undefined {
  for (const indicator of indicators) {
    const value = Object.hasOwn(values, indicator.id) ? values[indicator.id] : undefined
    if (value === undefined) return { code: 'missing', field: `${field}.${indicator.id}` }
    if (!fitsIndicator(indicator, value)) return { code: 'malformed', field: `${field}.${indicator.id}` }
  }
  const unknown = Object.keys(values).find((id) => !indicators.some((indicator) => indicator.id === id))
  return unknown === undefined ? undefined : { code: 'malformed', field: `${field}.${unknown}` }
}

export function checkEvidence(evidence: readonly Evidence[]): Refusal | undefined {
  if (evidence.length > FILES) return { code: 'too-many', field: 'evidence', data: { limit: FILES } }
  const broken = evidence.findIndex(
    ({ hash, name, type, size }) =>
      !/^[0-9a-f]{64}$/.test(hash) ||
      isBlank(name) ||
      name.length > 200 ||
      isBlank(type) ||
      !Number.isSafeInteger(size) ||
      size < 0,
  )
  return broken < 0 ? undefined : { code: 'malformed', field: `evidence[${broken}]` }
}
