const browsers = [
  [/Edg\//, 'Edge'],
  [/CocCoc|coc_coc/i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** A browser by the two names people know it by: `Chrome, Windows`. Empty where it names neither. */
export function nameBrowser(written: string): string {
  const find = (names: readonly (readonly [RegExp, string])[]) => names.find(([pattern]) => pattern.test(written))?.[1]
  return [find(browsers), find(systems)].filter((name) => name !== undefined).join(', ')
}
