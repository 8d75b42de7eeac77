export { readBuild, writeBuild } from './build.ts'
export { behindFile, type HouseKind, houseFile, housesIn, kindOfHouse, liveData } from './place.ts'
export {
  readWebhookState,
  removeWebhookState,
  type WebhookAttempt,
  type WebhookState,
  writeWebhookState,
} from './webhook-state.ts'
