import { HOANG_MAI_DOWNGRADE } from './hoang-mai-downgrade.ts'
import { NGHE_AN_2025_DRAFT } from './nghe-an-2025-draft.ts'
import { PARTY_124 } from './party-124.ts'
import { PARTY_132 } from './party-132.ts'
import { PARTY_366 } from './party-366.ts'
import { STATE_90_48 } from './state-90-48.ts'
import { STATE_90 } from './state-90.ts'
import { STATE_335 } from './state-335.ts'
import type { Overlay, Regulation, Side } from './types.ts'

export const REGULATIONS: readonly Regulation[] = [PARTY_132, PARTY_124, PARTY_366, STATE_90, STATE_90_48, STATE_335]
export const OVERLAYS: readonly Overlay[] = [HOANG_MAI_DOWNGRADE, NGHE_AN_2025_DRAFT]

/**
 * The text in force for this side on this day (`YYYY-MM-DD`), or null outside every range.
 * Of several that fit, the one listed last: a text added for a call stands after those that ship.
 */
export const selectRegulation = (
  side: Side,
  day: string,
  among: readonly Regulation[] = REGULATIONS,
): Regulation | null =>
  among.findLast((text) => text.side === side && text.from <= day && (text.until === null || day < text.until)) ?? null

export const findRegulation = (id: string): Regulation | null => REGULATIONS.find((text) => text.id === id) ?? null
export const findOverlay = (id: string, among: readonly Overlay[] = OVERLAYS): Overlay | null =>
  among.find((text) => text.id === id) ?? null
