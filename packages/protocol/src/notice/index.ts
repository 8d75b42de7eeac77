export type {
  AddressState,
  BrowserRow,
  MyNotices,
  MyNoticeSettings,
  NoticeChannel,
  NoticeLineRow,
  NoticeRow,
  NoticeWay,
  Reach,
  UnreachedRow,
} from './answers.ts'
export {
  browsersMost,
  noticeAddress,
  noticeBrowser,
  noticeBrowserOf,
  noticeChoices,
  noticeContact,
  noticeProof,
} from './inputs.ts'
