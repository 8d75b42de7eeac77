import { fold } from '../core/index.ts'
import type { Registration } from './terms.ts'

/** Why it looks like routine work. A hint for people; the system never refuses for it. */
export type RoutineHint =
  | { readonly code: 'ROUTINE_WORDS'; readonly field: 'title' | 'product'; readonly words: string }
  | { readonly code: 'NEARLY_DONE'; readonly field: `indicators[${number}].baseline` }
  | { readonly code: 'OBSTACLE_UNSAID'; readonly field: 'obstacle' }

const routineWords = [
  'thường xuyên',
  'định kỳ',
  'hằng tháng',
  'hằng năm',
  'hàng tháng',
  'hàng năm',
  'duy trì',
  'tiếp tục thực hiện',
  'theo chức năng',
  'thường niên',
]
const fields = ['title', 'product'] as const
const SAID_LENGTH = 40
const NEARLY = 0.7

/** Signs that the work is routine: words of repetition, an obstacle hardly described, seven tenths done already. */
export function routineHints(registration: Registration): readonly RoutineHint[] {
  const hints: RoutineHint[] = []
  for (const field of fields) {
    const text = fold(registration[field])
    const words = routineWords.find((each) => text.includes(fold(each)))
    if (words !== undefined) hints.push({ code: 'ROUTINE_WORDS', field, words })
  }
  if (registration.obstacle.trim().length < SAID_LENGTH) hints.push({ code: 'OBSTACLE_UNSAID', field: 'obstacle' })
  registration.indicators.forEach(({ kind, baseline, target }, index) => {
    if (kind === 'NUMBER' && target > 0 && baseline < target && baseline >= NEARLY * target)
      hints.push({ code: 'NEARLY_DONE', field: `indicators[${index}].baseline` })
  })
  return hints
}
