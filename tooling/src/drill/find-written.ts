import type { Written } from './live-house.ts'

/** Where any of these stands, however it was encoded: what, and by which log or process. */
export function findWritten(written: readonly Written[], secrets: readonly string[]): readonly string[] {
  const places = written.map(({ by, text }) => ({ by, text: text.normalize('NFC') }))
  return secrets.flatMap((secret) =>
    places
      .filter(({ text }) => spellings(secret).some((spelling) => stands(text, spelling)))
      .map(({ by }) => `${secret} in ${by}`),
  )
}

/** As it is, as JSON and addresses write it, and as bytes are handed on. */
function spellings(secret: string): readonly string[] {
  const escaped = secret.replaceAll(/[^\x20-\x7E]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const base64 = Buffer.from(secret).toString('base64')
  // Its last characters depend on what follows.
  return [secret, encodeURIComponent(secret), escaped, base64.slice(0, -4)]
}

/** Digits alone count only as a whole number: a code may stand within a time by chance. */
function stands(text: string, spelling: string): boolean {
  if (!/^\d+$/.test(spelling)) return spelling.length > 4 && text.includes(spelling)
  return new RegExp(`(?<!\\d)${spelling}(?!\\d)`).test(text)
}
