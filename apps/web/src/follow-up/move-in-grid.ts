/** A place in the grid: row from the top, column within the row, both from 0. */
export type Place = { readonly row: number; readonly column: number }

/**
 * Where a key leads from a place, in rows of these lengths. Rows without cells are passed over; a shorter row takes its last
 * cell; at the edges one stays. Undefined for keys that do not move.
 */
export function moveInGrid(lengths: readonly number[], { row, column }: Place, key: string): Place | undefined {
  const length = lengths[row] ?? 0
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(Math.max(0, length - 1), column + 1) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: Math.max(0, length - 1) }
    case 'ArrowUp':
      return intoRow(lengths, filledFrom(lengths, row - 1, -1), row, column)
    case 'ArrowDown':
      return intoRow(lengths, filledFrom(lengths, row + 1, 1), row, column)
    default:
      return undefined
  }
}

function filledFrom(lengths: readonly number[], from: number, step: 1 | -1): number | undefined {
  for (let row = from; row >= 0 && row < lengths.length; row += step) if ((lengths[row] ?? 0) > 0) return row
  return undefined
}

const intoRow = (lengths: readonly number[], to: number | undefined, row: number, column: number): Place =>
  to === undefined ? { row, column } : { row: to, column: Math.min(column, (lengths[to] ?? 1) - 1) }
