import { SOURCES } from './sources.ts'
import { STATE_90 } from './state-90.ts'
import type { Regulation } from './types.ts'
import { quoted } from './write.ts'

const DECREES = 'Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP'

/** Decree 48 adds principles and leaves the levels of Decree 90 as they are. */
export const STATE_90_48: Regulation = {
  ...STATE_90,
  id: 'STATE-90-48',
  version: '2023-07-17',
  citation: DECREES,
  title: {
    vi: 'Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP ngày 17/7/2023',
    en: 'Decree 90/2020/NĐ-CP as amended by Decree 48/2023/NĐ-CP of 17 July 2023',
  },
  from: '2023-09-15',
  until: '2026-01-01',
  violationsOf: 'BOTH_SIDES',
  cap: { ...quoted(DECREES, SOURCES.decree48).ground, base: 'BY_SETTING' },
}
