const committees: readonly (readonly [RegExp, string])[] = [
  [/^Thị xã /, 'Thị ủy '],
  [/^Tỉnh /, 'Tỉnh ủy '],
]

/** Under what name an authority's committee signs (Thị ủy Hoàng Mai), and the place that dates its papers. */
export function letterheadOf(authority: string): { readonly issuer: string; readonly place: string } {
  const [kind, committee = ''] = committees.find(([pattern]) => pattern.test(authority)) ?? []
  if (kind === undefined) return { issuer: authority, place: authority }
  const place = authority.replace(kind, '')
  return { issuer: `${committee}${place}`, place }
}
