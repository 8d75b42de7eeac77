import { type Awaited, urgencyOf } from '@khoan-viec/protocol/my-work'
import { format } from '../format/index.ts'
import { defineWords, sayPeriod, terms } from '../words/index.ts'
import vi from '../words/vi/my-work.ts'

export const myWorkWords = defineWords(vi, () => import('../words/en/my-work.ts'))

/** The server names so many things to do and no more: from there on a count says that there may be others. */
const MOST_TOLD = 1000

export const sayCount = (count: number): string => `${format().number(count)}${count >= MOST_TOLD ? '+' : ''}`

/** What an explanation is owed for: "Thiếu báo cáo tháng 4/2024". */
export function sayLapse({ kind, lapse = '' }: Awaited['about']): string | undefined {
  const named: Readonly<Record<string, string>> = terms().lapse
  const word = kind === undefined ? undefined : named[kind]
  const [about, period = ''] = lapse.split('/')
  return word !== undefined && about === 'report' ? `${word} ${sayPeriod(period)}` : word
}

/** What is to be done, whenever that may be. Several reports of one kind may be of several periods, which is then left out. */
export const sayAct = (todo: Awaited): string => myWorkWords().todo[todo.kind]('').trim()

/** What is to be done with its date: "Ký hợp đồng khoán: còn 3 ngày". */
export function sayTodo(todo: Awaited, today: string): string {
  const words = myWorkWords()
  const act = words.todo[todo.kind](sayPeriod(todo.about['period'] ?? ''))
  const opens = todo.about['opens']
  if (opens !== undefined && urgencyOf(todo, today) === 'ahead') return words.opens(act, format().date(opens))
  return todo.due === undefined ? act : words.withDate(act, format().due(todo.due, today))
}
