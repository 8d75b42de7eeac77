/** What the set-up has prepared, handed to the journeys through the environment. */
export type Years = {
  readonly address: string
  /** The data directory of the system that serves there. */
  readonly data: string
  readonly over: string
  readonly running: string
}

const NAME = 'KHOAN_VIEC_JOURNEYS'

export const rememberYears = (years: Years): void => {
  process.env[NAME] = JSON.stringify(years)
}

export const arePrepared = (): boolean => process.env[NAME] !== undefined

export function preparedYears(): Years {
  const kept = process.env[NAME]
  if (kept === undefined) throw new Error('The set-up has not run')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only rememberYears writes it
  return JSON.parse(kept) as Years
}
