import type { SameWords } from '../define-words.ts'
import type vi from '../vi/evidence.ts'

const words: SameWords<typeof vi> = {
  hint: 'Pictures, PDF, Word, Excel or plain text, at most 10 MB each.',
  sending: 'uploading…',
  notArrived: 'A file did not arrive. Please take it away, or take it away and choose it again.',
  lost: 'It did not arrive. Remove it and choose it again.',
  tooLarge: 'This file is larger than 10 MB. Please choose a smaller one.',
  wrongType: 'This kind of file cannot serve as evidence. Please send a picture, PDF, Word, Excel or plain text.',
}

export default words
