import type { SameWords } from '../define-words.ts'
import type vi from '../vi/room.ts'

const words: SameWords<typeof vi> = {
  cancel: 'Cancel',
  pdf: 'Download PDF',
  sending: 'Sending…',
  waiting: 'Files are still being uploaded. Please wait for them, then send.',
  offline: 'No connection. What you typed is kept on this device.',
  refused: 'Not recorded',
  unknown: {
    title: 'Outcome not known yet',
    lead: 'It was sent, but no answer has come. The page keeps asking until it knows; there is no need to send it again.',
  },
  lost: { title: 'Not sent', lead: 'The connection was interrupted. What you typed is still here; please try again.' },
  notFound: { title: 'This was not found', lead: 'The address may be incomplete, or this lies outside your scope.' },
  outOfReach: {
    title: 'This could not be loaded',
    lead: 'The connection was interrupted, or the server is busy.',
    again: 'Load again',
  },
}

export default words
