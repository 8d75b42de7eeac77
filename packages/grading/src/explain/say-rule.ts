import { LEVELS, type Level } from '../level/index.ts'
import { type Condition, findRegulation } from '../regulations/index.ts'
import { describeTest } from './describe-test.ts'
import { groundWords, type Language, LEVEL_WORDS, say } from './words.ts'

const ruleWords = {
  vi: {
    forced: (ground: string) => `Bắt buộc không hoàn thành: ${ground}`,
    failed: (level: string, condition: string) => `Không đạt điều kiện của mức ${level}: ${condition}`,
    numbered: (number: string) => `điều kiện thứ ${number}`,
    held: (level: string) => `Đạt mọi điều kiện của mức ${level}`,
    headBound: 'Người đứng đầu không cao hơn tập thể mình lãnh đạo',
    cap: 'Tỷ lệ xuất sắc',
    ceiling: 'Nghỉ từ ba tháng',
    eligibility: 'Diện được xếp loại',
    downgrade: 'Hạ bậc vì việc không đạt',
  },
  en: {
    forced: (ground: string) => `Forced to not completed: ${ground}`,
    failed: (level: string, condition: string) => `A condition of ${level} does not hold: ${condition}`,
    numbered: (number: string) => `condition ${number}`,
    held: (level: string) => `Every condition of ${level} holds`,
    headBound: 'A head is not above the collective led',
    cap: 'The share of excellent',
    ceiling: 'Three months absent',
    eligibility: 'Who is ranked',
    downgrade: 'Lowered for failed tasks',
  },
} as const

/** A rule's id (`PARTY-366/LEADER/GOOD/2`) in words. One that is not known stays as it is written. */
export function sayRule(rule: string, language: Language): string {
  const words = ruleWords[language]
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
