import type { Level } from '../level/index.ts'
import { SOURCES } from './sources.ts'
import type { LevelRule, Overlay } from './types.ts'
import { local, score } from './write.ts'

const DRAFT = 'Dự thảo quy định của tỉnh Nghệ An (9/2025) về đánh giá người đứng đầu'

const draft = local(DRAFT, SOURCES.ngheAnDraft)

const band = (level: Level, from: number, least: number): LevelRule => ({
  level,
  conditions: [
    draft.condition(score('>=', from)),
    draft.condition({ is: 'POINTS_SHARE', of: 'COMMON', comparison: '>=', value: least }),
    draft.condition({ is: 'POINTS_SHARE', of: 'RESULTS', comparison: '>=', value: least }),
  ],
})

export const NGHE_AN_2025_DRAFT: Overlay = {
  id: 'NGHE_AN_2025_DRAFT',
  version: '2025-09-draft',
  citation: DRAFT,
  title: {
    vi: 'Thang bậc 90/80/70 theo dự thảo 9/2025 của tỉnh Nghệ An',
    en: 'Bands 90/80/70 of the draft of September 2025 of Nghệ An province',
  },
  does: 'CONDITIONS',
  forced: [draft.forces('SCORE_BELOW_70', score('<', 70))],
  levels: [band('EXCELLENT', 90, 0.85), band('GOOD', 80, 0.8), band('COMPLETED', 70, 0.7)],
}
