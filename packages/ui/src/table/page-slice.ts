/** First and last row shown, counted from 1; both 0 in an empty list. A page outside of the list becomes its nearest. */
export function pageSlice(page: number, pageSize: number, total: number) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const within = Math.min(Math.max(1, page), pages)
  return {
    page: within,
    pages,
    from: total === 0 ? 0 : (within - 1) * pageSize + 1,
    to: Math.min(total, within * pageSize),
  }
}
