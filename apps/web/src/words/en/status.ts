import type { SameWords } from '../define-words.ts'
import type vi from '../vi/status.ts'

export default {
  title: 'How the system is',
  lead: 'What is as it must be, what is not, since when, and what to do.',
  back: 'Administration',
  notYours: 'This room is for the office and the auditors',
  allWell: 'All is as it must be',
  wrong: (count) => `Needing attention: ${count}`,
  seenAt: (at) => `Seen at ${at}; the page renews itself.`,
  parts: 'Part by part',
  well: 'As it must be',
  faulty: 'Needs attention',
  since: (at) => `Since ${at}`,
  justNow: 'Seen a moment ago',
  about: 'What is running',
  version: 'Version',
  build: 'Build of the workflows',
  noBuild: 'not known yet',
  startedAt: 'Started at',
  signedIn: 'Signed in',
  people: (count) => count,
  past: 'What has passed',
  noPast: 'There has been no trouble.',
  fromTo: (from, to) => `${from} to ${to}`,
  trouble: (check) => `Trouble: ${check}`,
  open: 'See how the system is, and what to do',
} satisfies SameWords<typeof vi>
