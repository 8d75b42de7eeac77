/** What a file of each kind may end with, the usual one first. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt', 'csv', 'md', 'log'],
}

/**
 * Under which name a file is taken away. The machine of whoever opens it goes by the ending and not by what it is: lines of
 * text that end in `.bat` or `.html` would be run there. What is not seen, or turns the reading round, is left out.
 */
export function nameToKeep(name: string, type: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').replace(/[. ]+$/, '')
  const [usual, ...others] = endings[type] ?? ['bin']
  const ending = /\.([^.]*)$/.exec(plain)?.[1]?.toLowerCase() ?? ''
  return [usual, ...others].includes(ending) ? plain : `${plain || 'file'}.${usual}`
}
