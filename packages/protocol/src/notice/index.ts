export type {
  AddressState,
  MyNotices,
  MyNoticeSettings,
  NoticeChannel,
  NoticeLineRow,
  NoticeRow,
  NoticeWay,
  Reach,
  UnreachedRow,
} from './answers.ts'
export { noticeAddress, noticeChoices, noticeContact, noticeProof } from './inputs.ts'
