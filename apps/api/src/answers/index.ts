export { rememberAnswers } from './remember-answers.ts'
