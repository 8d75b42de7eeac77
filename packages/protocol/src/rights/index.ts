/** Who may do what and why not: as the office asks, and as other software asks by OpenID AuthZEN. */
export { type RightsAnswer, type RightsToken, rightAsked } from './asked.ts'
export { type Evaluation, evaluation, evaluations, evaluationsMost, type Evaluations } from './authzen.ts'
