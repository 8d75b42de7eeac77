import { parse } from 'hono/utils/cookie'

/** Cookie in which the browser keeps the language chosen. */
const LANGUAGE_COOKIE = 'khoan-viec-language'

/** Vietnamese, unless English was chosen. */
export function languageOf(headers: Headers): 'vi' | 'en' {
  const chosen = parse(headers.get('cookie') ?? '', LANGUAGE_COOKIE)[LANGUAGE_COOKIE]
  return chosen === 'en' ? 'en' : 'vi'
}
