import type { SameWords } from '../index.ts'
import type vi from '../vi/why-page.ts'

const words: SameWords<typeof vi> = {
  title: 'Why may one, and why not?',
  lead: 'When somebody asks why the system refused, choose who it was, what it was about and what they wanted to do. It is answered from the very table of rights that the system decides by.',
  person: 'Who asks',
  personHint: 'Type a part of the name.',
  kind: 'Kind of thing',
  object: 'Thing',
  objectHint: 'Type a part of its name.',
  act: 'What they want to do',
  read: 'Read',
  period: 'Period, part or request (if any)',
  periodHint: 'A code such as 2024-M03; leave it empty where there is none.',
  choose: 'Choose',
  waiting: 'Choose a person, a thing and an act to see the answer.',
  yes: 'Allowed',
  no: 'Not allowed',
  span: (from, to) => `from ${from} until ${to}`,
  since: (from) => `from ${from}`,
  held: (post, unit) => `${post}, ${unit}`,
  now: (at) => `As of ${at}. What would be written is not looked at here.`,
}
export default words
