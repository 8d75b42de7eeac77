/** The list with one item moved by so many places; at the ends it stays where it is. */
export function moveIn<Item>(items: readonly Item[], index: number, by: number): readonly Item[] {
  const to = index + by
  if (index < 0 || index >= items.length || to < 0 || to >= items.length) return items
  const moved = items.filter((_, at) => at !== index)
  return [...moved.slice(0, to), ...items.slice(index, index + 1), ...moved.slice(to)]
}
