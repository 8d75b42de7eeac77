/** Who may do what and why not: as the office asks, and as other software asks by OpenID AuthZEN. */
export {
  type KeyScope,
  keyScopes,
  rightAsked,
  type RightsAnswer,
  type RightsToken,
  type RightsTokenAsked,
  rightsTokenAsked,
  rightsTokenDays,
  rightsTokenOf,
  type RightsTokenRow,
} from './asked.ts'
export { type Evaluation, evaluation, evaluations, evaluationsMost, type Evaluations } from './authzen.ts'
export {
  type ToldKind,
  toldKinds,
  type WebhookAsked,
  webhookAsked,
  type WebhookAttemptRow,
  type WebhookMade,
  webhookOf,
  webhookReplay,
  type WebhookRow,
  type Webhooks,
} from './webhook.ts'
