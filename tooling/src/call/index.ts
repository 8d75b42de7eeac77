/** How a command reads what it was called with. */
export { fromHere } from './from-here.ts'
export { givenSettings, inWords } from './given-settings.ts'
export { readOptions, readWords } from './read-words.ts'
export { WrongCall } from './wrong-call.ts'
