import { fold, type Refusal } from '@khoan-viec/domain/core'
import { passwordLeast, passwordMost } from '@khoan-viec/protocol/accounts'
import { dictionary } from '@zxcvbn-ts/language-common'

/** Least different characters: what is written with fewer is a pattern. */
const DIFFERENT_LEAST = 5
/** What must be left of a password once the names everybody knows are taken out of it. */
const LEFT_LEAST = 8
/** Share of neighbours from which on a password is a run. */
const RUN_SHARE = 0.8
/** Words that stand for this product: the first that anybody would try. */
const ofService = ['khoanviec', 'khoan viec', 'viec kho', 'vieckho']

const common = new Set<string>(dictionary['passwords-common'].map((each) => String(each).toLowerCase()))

/**
 * Why a password is not taken, after NIST SP 800-63B-4 §3.1.1.2: by its length and by what is commonly used or expected,
 * never by what kinds of characters it is made of. `known` are the person's own names.
 */
export function refusePassword(
  password: string,
  { hasCode, known }: { readonly hasCode: boolean; readonly known: readonly string[] },
): Refusal | undefined {
  const written = password.normalize('NFKC')
  const { length } = Array.from(written)
  const least = hasCode ? passwordLeast.withCode : passwordLeast.alone
  if (length < least) return { code: 'password-short', field: 'password', data: { least } }
  if (written.length > passwordMost) return { code: 'password-long', field: 'password', data: { most: passwordMost } }
  return isExpected(written, known) ? { code: 'password-common', field: 'password' } : undefined
}

function isExpected(password: string, known: readonly string[]): boolean {
  const lower = password.toLowerCase()
  if (common.has(lower) || new Set(lower).size < DIFFERENT_LEAST || isRepeated(lower) || isRun(lower)) return true
  let left = fold(lower)
  for (const word of [...ofService, ...known.map(fold)]) if (word.length > 2) left = left.replaceAll(word, '')
  return left.length < fold(lower).length && left.length < LEFT_LEAST
}

/** One common word over and over. */
function isRepeated(text: string): boolean {
  const period = (text + text).indexOf(text, 1)
  return period < text.length && (period < LEFT_LEAST || common.has(text.slice(0, period)))
}

/** Each character next to the one before it, up or down, as in 12345 and 54321. */
function isRun(text: string): boolean {
  const steps = Array.from(text)
    .slice(1)
    .filter((character, index) => {
      const step = Math.abs((character.codePointAt(0) ?? 0) - text.charCodeAt(index))
      return step === 1 || step === 9
    })
  return steps.length >= text.length * RUN_SHARE
}
