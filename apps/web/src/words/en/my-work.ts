import { en as todo } from '@khoan-viec/words/todo'
import { en as value } from '@khoan-viec/words/value'
import type { SameWords } from '../define-words.ts'
import type vi from '../vi/my-work.ts'

const words: SameWords<typeof vi> = {
  todo: { ...todo, register: () => value.register },
  groups: value.urgency,
  withDate: (act, due) => `${act}: ${due}`,
  opens: (act, date) => `${act}: opens on ${date}`,
  dueOn: (date) => `Due ${date}`,
  leadNone: 'You have done all that is yours to do.',
  lead: (count) => (count === '1' ? '1 thing awaits you.' : `${count} things await you.`),
  leadOverdue: (count, overdue) =>
    count === '1' ? '1 thing awaits you, and it is overdue.' : `${count} things await you, ${overdue} overdue.`,
  many: (act, count) => `${act}: ${count}`,
  more: (count) => `Show more (${count} left)`,
  nearest: (date, due) => `Nearest date ${date} (${due})`,
  empty: {
    title: 'Nothing awaits you now',
    text: 'When it is your turn to sign, report, give an opinion or decide, it appears here with its date.',
    rehearsal: 'Let the rehearsal’s clock go on',
  },
  delegations: 'Let another act for you while you are away',
  behalf: {
    title: (post, name, to) => `You act for ${post} ${name} until ${to}, that day included`,
    paper: (number) => `Delegation no. ${number}`,
    of: (name, number) => `On behalf of ${name}, delegation no. ${number}`,
  },
  cell: (name) => `Part of ${name}`,
  changed: {
    title: 'New since you last looked',
    since: (when) => `Since ${when}`,
    none: 'Nothing new since you last looked.',
    seen: 'I have seen all',
    more: (count) => `Show ${count} more changes`,
  },
  follow: {
    own: 'Tasks of my unit',
    watched: 'Tasks to watch',
    none: 'No task is running yet.',
    noneWatched: 'No task is behind schedule, held up or at risk.',
    all: 'See all',
  },
}

export default words
