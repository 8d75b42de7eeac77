export { behindFile, buildFile, type HouseKind, houseFile, housesIn, kindOfHouse, liveData } from './place.ts'
export {
  readWebhookState,
  removeWebhookState,
  type WebhookAttempt,
  type WebhookState,
  writeWebhookState,
} from './webhook-state.ts'
