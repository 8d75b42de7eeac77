import { describeTest, groundWords, LEVEL_WORDS, say, type Language } from '@khoan-viec/grading/explain'
import { LEVELS, type Level } from '@khoan-viec/grading/level'
import { findRegulation, type Condition } from '@khoan-viec/grading/regulations'
import type vi from '../../words/vi/grading-compare.ts'

type RuleWords = (typeof vi)['rule']

/** A rule's id (`PARTY-366/LEADER/GOOD/2`) in words. One that is not known stays as it is written. */
export const sayRule = (rule: string, words: RuleWords, language: Language): string => {
  const [text = '', , part, number] = rule.split('/')
  if (part === 'FORCED' && number) return words.forced(say(groundWords(number), language))
  const level = LEVELS.find((known) => known === part)
  if (level) {
    const name = say(LEVEL_WORDS[level], language)
    if (number === undefined) return words.held(name)
    const condition = conditionOf(rule, level)
    return words.failed(name, condition ? describeTest(condition.test, language) : words.numbered(number))
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

/** What a condition of a level asks; undefined where the text is not one of the national ones. */
function conditionOf(rule: string, level: Level): Condition | undefined {
  const [text = '', kind = '', , number] = rule.split('/')
  const kinds = Object.entries(findRegulation(text)?.kinds ?? {})
  const rules = kinds.find(([name]) => name === kind)?.[1]
  return rules?.levels.find((each) => each.level === level)?.conditions?.[Number(number) - 1]
}
