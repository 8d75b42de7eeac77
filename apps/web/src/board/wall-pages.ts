/** Rows that a screen holds at a size that is read from five metres. */
const ROWS_A_SCREEN = 8

/** Cuts rows into screens as even as can be, so that no last screen holds a single row. */
export function screensOf<Row>(rows: readonly Row[], most = ROWS_A_SCREEN): readonly (readonly Row[])[] {
  const screens = Math.max(1, Math.ceil(rows.length / most))
  const size = Math.max(1, Math.ceil(rows.length / screens))
  return Array.from({ length: screens }, (_, index) => rows.slice(index * size, (index + 1) * size))
}
