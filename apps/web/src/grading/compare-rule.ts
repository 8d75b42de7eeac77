import { groundWords, LEVEL_WORDS, say, type Language } from '@khoan-viec/grading/explain'
import { LEVELS } from '@khoan-viec/grading/level'
import type vi from '../words/vi/grading-compare.ts'

type RuleWords = (typeof vi)['rule']

/** A rule's id (`PARTY-366/LEADER/GOOD/2`) in words. One that is not known stays as it is written. */
export const sayRule = (rule: string, words: RuleWords, language: Language): string => {
  const [text = '', , part, number] = rule.split('/')
  if (part === 'FORCED' && number) return words.forced(say(groundWords(number), language))
  const level = LEVELS.find((known) => known === part)
  if (level) {
    const name = say(LEVEL_WORDS[level], language)
    return number ? words.failed(name, number) : words.held(name)
  }
  const whole: Readonly<Record<string, string>> = {
    HEAD_BOUND: words.headBound,
    CAP: words.cap,
    ABSENT_3_MONTHS: words.ceiling,
    ELIGIBILITY: words.eligibility,
    HOANG_MAI_DOWNGRADE: words.downgrade,
  }
  return whole[text] ?? rule
}
