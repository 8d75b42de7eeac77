/** A day of the calendar, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. Plain texts of this form sort by time. */
export type LocalDate = string

/** A moment, ISO 8601 in UTC with milliseconds (`2024-01-05T02:00:00.000Z`). Plain texts of this form sort by time. */
export type Instant = string

/** The zone of every date of the product. Viet Nam has had no clock change since 1975. */
export const ZONE = 'Asia/Ho_Chi_Minh'

/** Whether a text is a moment in the one spelling of the product. */
export function isInstant(text: string): boolean {
  const milliseconds = Date.parse(text)
  return Number.isFinite(milliseconds) && new Date(milliseconds).toISOString() === text
}
