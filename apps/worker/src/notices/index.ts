export { openTelling } from './open-telling.ts'
export { noticeWays, type NoticeWays } from './settings.ts'
