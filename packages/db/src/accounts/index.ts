export { type Accounts, migrateAccounts, standingOfAccounts } from './accounts.ts'
export {
  type DraftRecord,
  draftsMost,
  findDraft,
  listDrafts,
  type Owner,
  removeDraft,
  saveDraft,
} from './drafts.queries.ts'
export { findLogToken, saveLogToken } from './log-token.queries.ts'
export {
  endRightsToken,
  findRightsToken,
  listRightsTokens,
  noteRightsTokenUsed,
  saveRightsToken,
} from './rights-token.queries.ts'
export { endWebhook, findWebhook, listWebhooks, replayWebhook, saveWebhook, type Webhook } from './webhook.queries.ts'
export {
  endBrowser,
  findBrowser,
  forgetBrowsers,
  listBrowsers,
  listBrowsersOf,
  moveBrowsers,
  type PushBrowser,
  saveBrowser,
  sessionDays,
} from './push-browser.queries.ts'
export { findSeen, saveSeen, type Seen } from './seen.queries.ts'
export { findUpload, saveUpload, sumUploads } from './uploads.queries.ts'
export {
  type Chain,
  checkReadings,
  listReaders,
  listReadings,
  type NewReading,
  type ReadingRecord,
  saveReadings,
} from './readings.queries.ts'
export { endLinks, findLink, listLinks, saveLink, spendLink } from './links.queries.ts'
export { endRecovery, listRecoveries, saveRecovery } from './recoveries.queries.ts'
export {
  type AccountActRecord,
  AT_MACHINE,
  countAccountActs,
  listAccountActs,
  listAccountActsAfter,
  saveAccountAct,
} from './account-acts.queries.ts'
export { findFailures, forgetFailures, noteFailure, spendOnce } from './failures.queries.ts'
export {
  countSignedIn,
  disarm,
  endAllSessions,
  endSessions,
  findHolder,
  findHolderCalled,
  findHolderOf,
  findIdentity,
  findPasskeyOwner,
  hasHolders,
  type Holder,
  isUsernameTaken,
  listHolders,
  listPasskeys,
  listSessions,
} from './holders.queries.ts'
export { findToldHow, listToldHow, saveToldHow, toldAsUsual, type ToldHow } from './notice-settings.queries.ts'
