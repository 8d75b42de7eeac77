/** A text in a value of JSON; empty where something else stands. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
