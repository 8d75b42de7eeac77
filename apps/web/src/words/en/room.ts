import { en as value } from '@khoan-viec/words/value'
import type { SameWords } from '../define-words.ts'
import type vi from '../vi/room.ts'

const words: SameWords<typeof vi> = {
  back: 'Back',
  cancel: 'Cancel',
  drop: (name) => `Remove ${name}`,
  pdf: 'Download PDF',
  take: 'Download',
  list: value.list,
  signing: {
    missing: 'not signed',
    notNeeded: 'need not sign again, what was signed binds on',
    at: (when) => `signed ${when}`,
    as: (roles) => `You sign as: ${roles}.`,
    digest: 'Digest of the text (SHA-256)',
  },
  sending: 'Sending…',
  waiting: 'Files are still being uploaded. It is sent by itself once they are there.',
  offline: 'No connection. What you typed is kept on this device.',
  away: 'The process engine is away. This button opens again in a few seconds; what you typed is still here.',
  refused: 'Not recorded',
  unknown: {
    title: 'Outcome not known yet',
    lead: 'It was sent, but no answer has come. The page keeps asking until it knows; there is no need to send it again.',
  },
  lost: {
    title: 'Not sent',
    lead: 'The connection was interrupted, or the server is busy. What you typed is still here; please send again in a few minutes.',
    fault: (id) =>
      `Something went wrong on our side. What you typed is still here; please send again. If it fails again, tell the office this code: ${id}.`,
  },
  notFound: { title: 'This was not found', lead: 'The address may be incomplete, or this lies outside your scope.' },
  outOfReach: {
    title: 'This could not be loaded',
    lead: 'The connection was interrupted, or the server is busy.',
    again: 'Load again',
  },
}

export default words
