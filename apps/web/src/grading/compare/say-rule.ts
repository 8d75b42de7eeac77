import { describeTest, groundWords, LEVEL_WORDS, say, type Language } from '@khoan-viec/grading/explain'
import { LEVELS, type Level } from '@khoan-viec/grading/level'
import { findRegulation } from '@khoan-viec/grading/regulations'
import type vi from '../../words/vi/grading-compare.ts'

type RuleWords = (typeof vi)['rule']

/** A rule's id (`PARTY-366/LEADER/GOOD/2`) in words. One that is not known stays as it is written. */
export const sayRule = (rule: string, words: RuleWords, language: Language): string => {
  const [text = '', kind = '', part, number] = rule.split('/')
  if (part === 'FORCED' && number) return words.forced(say(groundWords(number), language))
  const level = LEVELS.find((known) => known === part)
  if (level) {
    const name = say(LEVEL_WORDS[level], language)
    if (number === undefined) return words.held(name)
    return words.failed(name, conditionOf(text, kind, level, Number(number), language) ?? words.numbered(number))
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

/** What the n-th condition of a level asks; undefined where the text is not one of the national ones. */
function conditionOf(text: string, kind: string, level: Level, n: number, language: Language): string | undefined {
  const kinds = Object.entries(findRegulation(text)?.kinds ?? {})
  const rules = kinds.find(([name]) => name === kind)?.[1]
  const condition = rules?.levels.find((each) => each.level === level)?.conditions?.[n - 1]
  return condition && describeTest(condition.test, language)
}
