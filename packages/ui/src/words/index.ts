export { UiWordsProvider, useUiWords, type UiWords } from './words.tsx'
