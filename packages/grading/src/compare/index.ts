export { compareAnswers, decisiveRules, type Comparison, type Move, type Standing } from './compare.ts'
