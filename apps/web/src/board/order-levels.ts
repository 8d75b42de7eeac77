import { levels } from '@khoan-viec/domain/assessment'
import type { BoardLevel } from '@khoan-viec/protocol/board'

/** As a board is read: collectives before their heads, the higher level first; equals stay as they were published. */
export const orderLevels = (rows: readonly BoardLevel[]): readonly BoardLevel[] =>
  [...rows].sort((a, b) => kindOf(a) - kindOf(b) || levels.indexOf(a.level) - levels.indexOf(b.level))

const kindOf = ({ kind }: BoardLevel): number => (kind === 'COLLECTIVE' ? 0 : 1)
