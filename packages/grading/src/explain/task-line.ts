import type { TaskRow } from '../engine/index.ts'
import { showExact } from './numbers.ts'
import { OUTCOME_WORDS, say, type Language } from './words.ts'

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

/** The outcome of a task with all that its credit hangs on: the part done, failed checks, deadlines missed. */
export const showOutcome = (row: TaskRow, language: Language): string => {
  const { outcome, fraction, allOrNothing, defects, delays } = row
  const vi = language === 'vi'
  return [
    say(OUTCOME_WORDS[outcome], language),
    ...(fraction === undefined ? [] : [`${vi ? 'phần đã làm' : 'part done'} ${showExact(fraction, language)}`]),
    ...(allOrNothing ? [vi ? 'không tính phần làm dở' : 'no credit for a part'] : []),
    ...(defects ? [vi ? `${defects} lần kiểm tra không đạt vì lỗi nặng` : `failed a check ${times(defects)}`] : []),
    ...(delays ? [vi ? `${delays} lần quá hạn` : `missed a deadline ${times(delays)}`] : []),
  ].join('; ')
}
