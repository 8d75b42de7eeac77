import type { LocalDate } from '../core/index.ts'

/** The days off of one year beyond Saturdays and Sundays, as one announcement gave them. */
export type YearOfHolidays = {
  readonly year: number
  /** Where the days stand. What the Labour Code fixes (1/1, Giỗ Tổ, 30/4, 1/5, with a day in lieu of a weekend) needs no announcement. */
  readonly sources: readonly string[]
  /** True: no announcement was known when this was written; the days follow the law and the practice of earlier years. */
  readonly estimated: boolean
  readonly off: readonly DayOff[]
  /** Saturdays worked in place of a working day given off. */
  readonly worked: readonly LocalDate[]
}

/** From the first to the last day, both included. `kind` says why, for whoever phrases it. */
export type DayOff = { readonly from: LocalDate; readonly to: LocalDate; readonly kind: DayOffKind }
export type DayOffKind = 'NEW_YEAR' | 'TET' | 'HUNG_KINGS' | 'REUNIFICATION_AND_LABOUR' | 'NATIONAL_DAY' | 'CULTURE_DAY'

const LAW = 'Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3 và Điều 112'

/** For offices that work Monday to Friday. */
export const holidays: readonly YearOfHolidays[] = [
  {
    year: 2023,
    sources: [LAW, 'Công văn 8056/VPCP-KGVX ngày 1/12/2022'],
    estimated: false,
    off: [
      { from: '2023-01-01', to: '2023-01-02', kind: 'NEW_YEAR' },
      { from: '2023-01-20', to: '2023-01-26', kind: 'TET' },
      { from: '2023-04-29', to: '2023-04-29', kind: 'HUNG_KINGS' },
      { from: '2023-04-30', to: '2023-05-03', kind: 'REUNIFICATION_AND_LABOUR' },
      { from: '2023-09-01', to: '2023-09-04', kind: 'NATIONAL_DAY' },
    ],
    worked: [],
  },
  {
    year: 2024,
    sources: [LAW, 'Thông báo 5015/TB-LĐTBXH ngày 22/11/2023', 'Công văn 2450/VPCP-KGVX ngày 12/4/2024'],
    estimated: false,
    off: [
      { from: '2024-01-01', to: '2024-01-01', kind: 'NEW_YEAR' },
      { from: '2024-02-08', to: '2024-02-14', kind: 'TET' },
      { from: '2024-04-18', to: '2024-04-18', kind: 'HUNG_KINGS' },
      { from: '2024-04-29', to: '2024-05-01', kind: 'REUNIFICATION_AND_LABOUR' },
      { from: '2024-09-02', to: '2024-09-03', kind: 'NATIONAL_DAY' },
    ],
    worked: ['2024-05-04'],
  },
  {
    year: 2025,
    sources: [LAW, 'Công văn 8726/VPCP-KGVX ngày 26/11/2024', 'Thông báo 6150/TB-BLĐTBXH ngày 3/12/2024'],
    estimated: false,
    off: [
      { from: '2025-01-01', to: '2025-01-01', kind: 'NEW_YEAR' },
      { from: '2025-01-27', to: '2025-01-31', kind: 'TET' },
      { from: '2025-04-07', to: '2025-04-07', kind: 'HUNG_KINGS' },
      { from: '2025-04-30', to: '2025-05-02', kind: 'REUNIFICATION_AND_LABOUR' },
      { from: '2025-09-01', to: '2025-09-02', kind: 'NATIONAL_DAY' },
    ],
    worked: ['2025-04-26'],
  },
  {
    year: 2026,
    sources: [
      LAW,
      'Thông báo 9441/TB-BNV ngày 16/10/2025',
      'Công văn 12729/VPCP-KGVX ngày 25/12/2025',
      'Nghị quyết 80-NQ/TW ngày 7/1/2026 (Ngày Văn hóa Việt Nam 24/11)',
    ],
    estimated: false,
    off: [
      { from: '2026-01-01', to: '2026-01-02', kind: 'NEW_YEAR' },
      { from: '2026-02-16', to: '2026-02-20', kind: 'TET' },
      { from: '2026-04-26', to: '2026-04-27', kind: 'HUNG_KINGS' },
      { from: '2026-04-30', to: '2026-05-01', kind: 'REUNIFICATION_AND_LABOUR' },
      { from: '2026-08-31', to: '2026-09-02', kind: 'NATIONAL_DAY' },
      // By the Politburo's resolution; the text that writes it into law was not seen.
      { from: '2026-11-24', to: '2026-11-24', kind: 'CULTURE_DAY' },
    ],
    worked: ['2026-01-10', '2026-08-22'],
  },
  {
    year: 2027,
    sources: [LAW, 'Nghị quyết 80-NQ/TW ngày 7/1/2026 (Ngày Văn hóa Việt Nam 24/11)'],
    estimated: true,
    off: [
      { from: '2027-01-01', to: '2027-01-01', kind: 'NEW_YEAR' },
      // The first day of the lunar year is Saturday 6/2/2027: one day before, four from it, two in lieu of the weekend.
      { from: '2027-02-05', to: '2027-02-11', kind: 'TET' },
      { from: '2027-04-16', to: '2027-04-16', kind: 'HUNG_KINGS' },
      { from: '2027-04-30', to: '2027-05-03', kind: 'REUNIFICATION_AND_LABOUR' },
      { from: '2027-09-02', to: '2027-09-03', kind: 'NATIONAL_DAY' },
      { from: '2027-11-24', to: '2027-11-24', kind: 'CULTURE_DAY' },
    ],
    worked: [],
  },
]

/** Whether the days off of a year are still an estimate; undefined for a year without data, where only weekends are off. */
export const isEstimated = (year: number): boolean | undefined => holidays.find((each) => each.year === year)?.estimated
