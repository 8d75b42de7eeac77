export { type Draft, draftLimitChars, draftSave } from './inputs.ts'
