export { type Gathering } from './gathering.ts'
export { keepNotices, type KeepNoticesOptions, type KeptNotices } from './keep-notices.ts'
export { createNoticeActivities } from './notices.activities.ts'
export type { MailServer, NoticeWays, WebhookTarget } from './settings.ts'
