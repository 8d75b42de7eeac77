import { sayErased } from '@khoan-viec/domain/core'
import { appWords, language } from '../words/index.ts'

/**
 * Where a name was erased, the record says so in Vietnamese, in the place of the name; for readers of another language
 * that is said in theirs before anything else sees the answer.
 */
export async function inWords(answer: Response): Promise<Response> {
  if (language() === 'vi') return answer
  return new Response(sayErased(await answer.text(), appWords().erased), answer)
}
