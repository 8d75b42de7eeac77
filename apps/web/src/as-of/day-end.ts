/** The last moment of a day in Viet Nam, seven hours before UTC has it. */
export const endOfDay = (day: string): string => `${day}T16:59:59.999Z`

/** The day so many days later. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
