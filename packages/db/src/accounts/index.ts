export { type Accounts, migrateAccounts } from './accounts.ts'
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
export { findRightsToken, saveRightsToken } from './rights-token.queries.ts'
export { findSeen, saveSeen, type Seen } from './seen.queries.ts'
export { findUpload, saveUpload } from './uploads.queries.ts'
export {
  type Chain,
  checkReadings,
  listReaders,
  listReadings,
  type NewReading,
  type ReadingRecord,
  saveReadings,
} from './readings.queries.ts'
