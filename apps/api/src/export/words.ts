import * as english from '@khoan-viec/words/en'
import type { RecordWords, Writing } from '@khoan-viec/words/say'
import * as vietnamese from '@khoan-viec/words/vi'

export type Language = 'vi' | 'en'

/** How a sheet of the record speaks. */
export type SheetWords = {
  readonly record: RecordWords
  readonly write: Writing
  readonly sheet: string
  readonly system: string
  readonly titles: readonly string[]
  readonly more: (most: string) => string
}

const writing = (locale: Language): Writing => ({
  number: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value),
  date: (iso) => day.format(new Date(iso)),
})

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  vi: {
    record: vietnamese,
    write: writing('vi'),
    sheet: 'Hồ sơ',
    system: 'Hệ thống',
    titles: [
      'Mục số',
      'Thời điểm',
      'Ghi lúc (giờ thật)',
      'Ai',
      'Chức vụ',
      'Đơn vị',
      'Làm gì',
      'Về',
      'Nội dung',
      'Luồng',
      'Thứ',
    ],
    more: (most) => `Chỉ ghi ${most} mục đầu. Còn nữa: hãy lọc hẹp hơn, chẳng hạn theo ngày, rồi xuất từng phần.`,
  },
  en: {
    record: english,
    write: writing('en'),
    sheet: 'Record',
    system: 'The system',
    titles: [
      'Entry',
      'When',
      'Recorded (real time)',
      'Who',
      'Post',
      'Unit',
      'Did what',
      'About',
      'Content',
      'Stream',
      'No.',
    ],
    more: (most) =>
      `Only the first ${most} entries are here. There are more: narrow the filter, by date for example, and export in parts.`,
  },
}
