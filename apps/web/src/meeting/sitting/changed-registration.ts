import type { Registration } from '@khoan-viec/domain/task'

/** What a meeting commonly changes of a registration, as it is typed. */
export type Changes = {
  readonly product: string
  readonly deadline: string
  readonly weight: string
  /** By indicator. */
  readonly targets: Readonly<Record<string, string>>
  /** By milestone. */
  readonly dues: Readonly<Record<string, string>>
}

/** The registration as it stands, laid out for changing. */
export const changesOf = (
  { product, deadline, weight, indicators, milestones }: Registration,
  write: (value: number) => string,
): Changes => ({
  product,
  deadline,
  weight: write(weight),
  targets: Object.fromEntries(indicators.map(({ id, target }) => [id, write(target)])),
  dues: Object.fromEntries(milestones.map(({ id, due }) => [id, due])),
})

/** The registration with the changes. A number that cannot be read becomes NaN, which the rules refuse at its field. */
export function changedRegistration(
  registration: Registration,
  { product, deadline, weight, targets, dues }: Changes,
  parse: (text: string) => number | undefined,
): Registration {
  const read = (text: string | undefined, before: number): number =>
    text === undefined ? before : (parse(text) ?? Number.NaN)
  return {
    ...registration,
    product,
    deadline,
    weight: read(weight, registration.weight),
    indicators: registration.indicators.map((indicator) => ({
      ...indicator,
      target: read(targets[indicator.id], indicator.target),
    })),
    milestones: registration.milestones
      .map((milestone) => ({ ...milestone, due: dues[milestone.id] ?? milestone.due }))
      .toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0)),
  }
}
