const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

type Day = { readonly year: number; readonly month: number; readonly day: number }

const split = (text: string): Day | null => {
  const match = DAY.exec(text)
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null
}

export const isRealDay = (text: string): boolean => {
  const parts = split(text)
  if (!parts) return false
  const { year, month, day } = parts
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)
}

export const yearOf = (day: string): number => Number(day.slice(0, 4))

const dayAfter = ({ year, month, day }: Day): Day => {
  if (day < lengthOf(year, month)) return { year, month, day: day + 1 }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 }
}

const sameDayNextYear = ({ year, month, day }: Day): Day =>
  month === 2 && day === 29 ? { year: year + 1, month: 3, day: 1 } : { year: year + 1, month, day }

const compareDays = (one: Day, other: Day): number =>
  one.year - other.year || one.month - other.month || one.day - other.day

/** Whether a period holds a whole year: what is asked of people's months depends on it. Days are `YYYY-MM-DD`. */
export const isWholeYear = (period: { readonly from: string; readonly to: string }): boolean => {
  const from = split(period.from)
  const to = split(period.to)
  return from !== null && to !== null && compareDays(dayAfter(to), sameDayNextYear(from)) >= 0
}
