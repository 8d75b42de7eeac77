import type { PersonId } from '@khoan-viec/domain/organisation'
import { type Act, actsOf, type Json, type Script } from '@khoan-viec/protocol/scenario'

/** One thing said by one person about one task, so long after the beginning. */
type Word = { readonly atMs: number; readonly person: PersonId; readonly command: Json }
export type EveningTask = { readonly id: string; readonly words: readonly Word[] }

type Evening = { readonly tasks: number; readonly lastsMs: number }

/** Its multiples fall evenly between whole numbers: moments that are spread, and the same at each call. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

const SECRETARIAT = 'van-phong'
const SENT_BACK = { type: 'send-back', field: 'product', reason: 'Đề nghị ghi rõ số lượng và thời hạn' }

/**
 * The last evening of registration: each task is submitted, endorsed, sent back by the secretariat, submitted again and endorsed
 * again. The nearer the end, the more is sent, as when a window closes.
 */
export function planEvening(script: Script, { tasks, lastsMs }: Evening): readonly EveningTask[] {
  const acts = actsOf(script)
  const templates = [...Map.groupBy(acts.filter(isOf('submit')), ({ command }) => command['unit']).values()].flatMap(
    ([first]) => (first ? [first] : []),
  )
  return Array.from({ length: tasks }, (_, n) => {
    const template = templates[n % templates.length]
    const endorsed = acts.find((act) => isOf('endorse')(act) && act.stream === template?.stream)
    const unit = template?.command['unit']
    if (!template || !endorsed || typeof unit !== 'string') throw new Error('the scenario registers nothing')
    const { person, command } = template
    const task = `${unit}-dem-${n}`
    const registration = command['registration'] ?? null
    const said = [
      { person, command: { ...command, task } },
      { person: endorsed.person, command: endorsed.command },
      { person: SECRETARIAT, command: SENT_BACK },
      { person, command: { type: 'resubmit', registration } },
      { person: endorsed.person, command: endorsed.command },
    ]
    const moments = said
      .map((_, index) => lastsMs * Math.sqrt(((n * said.length + index) * GOLDEN) % 1))
      .toSorted((one, other) => one - other)
    return { id: task, words: said.map((word, index) => ({ ...word, atMs: moments[index] ?? lastsMs })) }
  })
}

const isOf =
  (type: string) =>
  ({ command }: Act): boolean =>
    command.type === type
