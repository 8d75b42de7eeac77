import { BASIC_TARGETS, type BasicTarget, type TargetState } from '../case/index.ts'
import type { Seen, SeenFacts } from '../engine/index.ts'
import type { Comparison, Discipline, Test, Words } from '../regulations/index.ts'
import { showExact, showPercent, showShare } from './numbers.ts'
import {
  AMONG_WORDS,
  DEGREE_WORDS,
  FINDING_WORDS,
  LEVEL_WORDS,
  MEASURE_WORDS,
  REMEDY_WORDS,
  TASK_WORDS,
  say,
  type Language,
} from './words.ts'

const COMPARISON_WORDS: Readonly<Record<Comparison, Words>> = {
  '>=': { vi: 'từ', en: 'at least' },
  '>': { vi: 'trên', en: 'more than' },
  '<=': { vi: 'không quá', en: 'at most' },
  '<': { vi: 'dưới', en: 'less than' },
}

type Bound = { readonly comparison: Comparison; readonly value: number }

const join = (parts: readonly string[], or: boolean, language: Language): string =>
  parts.join(or ? (language === 'vi' ? ' hoặc ' : ' or ') : language === 'vi' ? ' và ' : ' and ')

const percent = ({ comparison, value }: Bound, language: Language): string =>
  comparison === '>=' && value === 1
    ? '100 %'
    : `${say(COMPARISON_WORDS[comparison], language)} ${showPercent(value, language)}`

const upward = (comparison: Comparison, language: Language): string =>
  language === 'vi' && comparison === '>=' ? ' trở lên' : ''

const taskShare = (test: Extract<Test, { is: 'TASK_SHARE' }>, language: Language): string => {
  const words = join(
    test.words.map((word) => say(TASK_WORDS[word], language)),
    test.joined === 'OR',
    language,
  )
  const each = test.over === 'ANY_COLLECTIVE_LED'
  if (language === 'vi')
    return `${percent(test, language)} nhiệm vụ${each ? ' của một tập thể do mình đứng đầu' : ''} ${words}`
  return `${percent(test, language)} of the tasks${each ? ' of any one collective led' : ''} ${words}`
}

const discipline = (test: Discipline, none: boolean, language: Language): string => {
  const whom = join(
    test.among.map((among) => say(AMONG_WORDS[among], language)),
    !none,
    language,
  )
  const vi = [
    test.dutyRelated ? 'liên quan đến công vụ' : '',
    test.from ? `từ ${say(MEASURE_WORDS[test.from], 'vi')} trở lên` : '',
    test.remediedExcepted ? '(trừ trường hợp tự phát hiện và đã khắc phục xong)' : '',
  ]
  const en = [
    test.dutyRelated ? 'for a violation of duty' : '',
    test.from ? `from ${say(MEASURE_WORDS[test.from], 'en')} up` : '',
    test.remediedExcepted ? '(self-detected and fully remedied excepted)' : '',
  ]
  const all =
    language === 'vi'
      ? none
        ? [`không có kỷ luật đối với ${whom}`, ...vi]
        : ['bị kỷ luật', ...vi, `(${whom})`]
      : none
        ? [`nobody disciplined among ${whom}`, ...en]
        : ['disciplined', ...en, `(${whom})`]
  return all.filter((part) => part !== '').join(' ')
}

const unitShare = (test: Extract<Test, { is: 'UNIT_SHARE' }>, language: Language): string => {
  const levels = join(
    test.levels.map((level) => say(LEVEL_WORDS[level], language)),
    true,
    language,
  )
  const units =
    test.units === 'SUBORDINATES'
      ? { vi: 'cấp dưới', en: 'subordinates' }
      : { vi: 'đơn vị phụ trách', en: 'units answered for' }
  return language === 'vi'
    ? `${percent(test, language)} ${units.vi} ở mức ${levels}`
    : `${percent(test, language)} of the ${units.en} at ${levels}`
}

const points = ({ comparison, value }: Bound, language: Language): string =>
  language === 'vi'
    ? `${say(COMPARISON_WORDS[comparison], 'vi')} ${value} điểm${upward(comparison, 'vi')}`
    : `${say(COMPARISON_WORDS[comparison], 'en')} ${value} points`

/** What a condition asks, in words. */
export const describeTest = (test: Test, language: Language): string => {
  const pick = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  switch (test.is) {
    case 'SCORE':
      return points(test, language)
    case 'POINTS_SHARE':
      return test.of === 'COMMON'
        ? pick(
            `điểm tiêu chí chung ${percent(test, 'vi')} mức tối đa`,
            `common points ${percent(test, 'en')} of their maximum`,
          )
        : pick(
            `điểm kết quả ${percent(test, 'vi')} mức tối đa`,
            `result points ${percent(test, 'en')} of their maximum`,
          )
    case 'TASK_SHARE':
      return taskShare(test, language)
    case 'UNIT_SHARE':
      return unitShare(test, language)
    case 'DISCIPLINED':
      return discipline(test, false, language)
    case 'NONE_DISCIPLINED':
      return discipline(test, true, language)
    case 'SUBORDINATES_DISCIPLINED':
      return pick(`${percent(test, 'vi')} cấp dưới bị kỷ luật`, `${percent(test, 'en')} of subordinates disciplined`)
    case 'FAULTS_REMEDIED':
      return (
        pick('khuyết điểm đã chỉ ra: ', 'faults noted earlier: ') +
        join(
          test.among.map((remedy) => say(REMEDY_WORDS[remedy], language)),
          true,
          language,
        )
      )
    case 'DEGREE': {
      const least = say(DEGREE_WORDS[test.atLeast], language)
      return test.of === 'RESULTS'
        ? pick(`tiêu chí kết quả thực hiện nhiệm vụ từ mức ${least}`, `the criterion "results" at least ${least}`)
        : pick(`các tiêu chí khác đều từ mức ${least}`, `all other criteria at least ${least}`)
    }
    case 'ANY_DEGREE':
      return pick(
        `có tiêu chí xếp mức ${say(DEGREE_WORDS[test.degree], 'vi')}`,
        `any criterion ${say(DEGREE_WORDS[test.degree], 'en')}`,
      )
    case 'MAIN_TARGETS_MISSED':
      return pick('không đạt các chỉ tiêu chủ yếu', 'the main targets missed')
    case 'BASIC_TARGETS_MISSED':
      return pick('không đạt các chỉ tiêu kinh tế - xã hội cơ bản', 'the basic socio-economic targets missed')
    case 'LOW_CONFIDENCE':
      return pick(`${percent(test, 'vi')} phiếu tín nhiệm thấp`, `${percent(test, 'en')} low-confidence votes`)
    case 'FINDING':
      return pick(
        `bị kết luận ${say(FINDING_WORDS[test.finding], 'vi')}`,
        `${say(FINDING_WORDS[test.finding], 'en')} concluded`,
      )
    case 'ALL_OF':
    case 'ANY_OF':
      return join(
        test.tests.map((inner) => describeTest(inner, language)),
        test.is === 'ANY_OF',
        language,
      )
  }
}

const list = (names: readonly string[], language: Language): string =>
  names.length > 0 ? names.join(', ') : language === 'vi' ? 'không' : 'none'

const TARGET_WORDS = {
  MET: { vi: 'đạt', en: 'met' },
  MISSED: { vi: 'không đạt', en: 'missed' },
  NOT_APPLICABLE: { vi: 'không áp dụng', en: 'not applicable' },
} as const

const TARGET_NAMES: Readonly<Record<BasicTarget, Words>> = {
  growth: { vi: 'tăng trưởng giá trị sản xuất', en: 'growth of output' },
  budget: { vi: 'thu ngân sách', en: 'budget revenue' },
  disbursement: { vi: 'giải ngân đầu tư công', en: 'disbursement of public investment' },
  income: { vi: 'thu nhập bình quân', en: 'average income' },
  poverty: { vi: 'giảm nghèo', en: 'poverty reduction' },
}

/** Those that apply, by name; they stand in the order of `BASIC_TARGETS`. */
const describeTargets = (states: readonly TargetState[], language: Language): string => {
  const applicable = BASIC_TARGETS.flatMap((name, at) => {
    const state = states[at] ?? 'NOT_APPLICABLE'
    return state === 'NOT_APPLICABLE'
      ? []
      : [`${say(TARGET_NAMES[name], language)} ${say(TARGET_WORDS[state], language)}`]
  })
  return applicable.length > 0 ? applicable.join(', ') : say(TARGET_WORDS.NOT_APPLICABLE, language)
}

/** What a condition saw, in words. */
export const describeFacts = (facts: SeenFacts, language: Language): string => {
  const pick = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  const {
    score,
    points: given,
    maximum,
    count,
    of,
    led,
    violations,
    faults,
    degrees,
    mainTargetsMet,
    targets,
    reading,
    findings,
    parts,
  } = facts
  const said = [
    score === undefined ? '' : pick(`${showExact(score, 'vi')} điểm`, `${showExact(score, 'en')} points`),
    given === undefined ? '' : `${showExact(given, language)} / ${maximum}`,
    count === undefined || of === undefined ? '' : showShare({ count, of }, language),
    led === undefined
      ? ''
      : list(
          led.map((each) => showShare(each, language)),
          language,
        ),
    violations === undefined
      ? ''
      : violations.length === 0
        ? pick('không có vụ nào', 'none')
        : pick('vụ vi phạm: ', 'violations: ') + violations.join(', '),
    faults === undefined ? '' : say(REMEDY_WORDS[faults], language),
    degrees === undefined
      ? ''
      : list(
          degrees.map((degree) => say(DEGREE_WORDS[degree], language)),
          language,
        ),
    mainTargetsMet === undefined ? '' : mainTargetsMet ? pick('đạt', 'met') : pick('không đạt', 'missed'),
    targets === undefined ? '' : describeTargets(targets, language),
    reading === undefined
      ? ''
      : reading === 'ALL_MISSED'
        ? pick('(tính khi không đạt tất cả)', '(counted when all are missed)')
        : pick('(tính khi có một chỉ tiêu không đạt)', '(counted when any is missed)'),
    findings === undefined
      ? ''
      : list(
          findings.map((finding) => say(FINDING_WORDS[finding], language)),
          language,
        ),
    parts === undefined ? '' : parts.map((part) => describeSeen(part, language)).join('; '),
  ].filter((part) => part !== '')
  return said.length > 0 ? said.join(' ') : pick('không có', 'none')
}

export const OUTCOME_OF_CONDITION = {
  YES: { vi: 'có', en: 'yes' },
  NO: { vi: 'không', en: 'no' },
  NO_TASKS: { vi: 'không xét được vì không có nhiệm vụ', en: 'undecided, there being no task' },
  OPEN: { vi: 'còn tùy mức của đơn vị chưa quyết định', en: 'open: it hangs on units not decided yet' },
  NOT_SEEN: { vi: 'chưa thấy văn bản', en: 'the text was not seen' },
} as const satisfies Readonly<Record<string, Words>>

const describeSeen = ({ test, facts, outcome }: Seen, language: Language): string =>
  `${describeTest(test, language)}: ${describeFacts(facts, language)} → ${say(OUTCOME_OF_CONDITION[outcome], language)}`
