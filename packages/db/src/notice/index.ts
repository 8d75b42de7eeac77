export { confirmationOf, type Confirmed, isConfirmation } from './confirmation.ts'
export { findLastAlarms, lineOf, listAlarmLines, listOwedLines, type ToldPerson } from './lines.ts'
export { migrateNotices, type Notices, standingOfNotices } from './notices.table.ts'
export { type PushKeys, readPushKeys } from './push-keys.ts'
export { noticesFile, openNotices } from './open-notices.ts'
export {
  browserIn,
  type Channel,
  channelTo,
  type DeliveryKey,
  doubtOpen,
  findNotice,
  type Heard,
  keepNotice,
  listSendable,
  moveDelivery,
  type NewNotice,
  type Notice,
  type NoticeType,
} from './outbox.queries.ts'
export {
  countNotices,
  type FailedDelivery,
  findLastNotice,
  listFailed,
  listNoticesOf,
  type ShownDelivery,
  type ShownNotice,
} from './shown.queries.ts'
export {
  findGathered,
  forgetNotices,
  listGathered,
  listGone,
  listRefusedAddresses,
  listTold,
  saveGathered,
} from './told.queries.ts'
