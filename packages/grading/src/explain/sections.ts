import type { ConditionStep, Step, UnitRow, Variant } from '../engine/index.ts'
import type { Level } from '../level/index.ts'
import { WORDS } from '../regulations/index.ts'
import { describeFacts, describeTest, OUTCOME_OF_CONDITION } from './describe-test.ts'
import type { Line, Section, Table } from './explanation.ts'
import { showDay, showExact, showPercent, showShare } from './numbers.ts'
import { settingName, settingValue } from './setting-words.ts'
import { showOutcome } from './task-line.ts'
import {
  ABSENCE_WORDS,
  CAP_WORDS,
  CERTAINTY_WORDS,
  DEGREE_WORDS,
  LEVEL_WORDS,
  MEASURE_WORDS,
  NOT_RANKED_WORDS,
  OUTCOME_WORDS,
  TASK_WORDS,
  groundWords,
  say,
  type Language,
} from './words.ts'

type Body = {
  readonly heading: string
  readonly lines?: readonly Line[]
  readonly table?: Table
  readonly conclusion: string
}

export const showLevels = (levels: readonly Level[], language: Language): string =>
  levels.map((level) => say(LEVEL_WORDS[level], language)).join(language === 'vi' ? ' hoặc ' : ' or ')

const forVariant = (variant: Variant, heading: string, language: Language): string =>
  variant === 'AS_IT_STANDS'
    ? heading
    : `${heading} (${language === 'vi' ? 'giả định các việc không đạt, chậm đều xong đúng hạn' : 'were the failed and the late tasks completed on time'})`

const conditionLines = (condition: ConditionStep, language: Language): Line[] =>
  condition.seen.map((seen): Line => ({
    text: `${describeTest(seen.test, language)}: ${describeFacts(seen.facts, language)} [${say(CERTAINTY_WORDS[condition.certainty], language)}]`,
    outcome: say(OUTCOME_OF_CONDITION[seen.outcome], language),
    ...(seen.outcome === 'NO_TASKS' ? {} : { holds: seen.outcome === 'YES' }),
  }))

const unitTable = (rows: readonly UnitRow[], language: Language): Table => ({
  columns: language === 'vi' ? ['Đơn vị', 'Mức'] : ['Unit', 'Level'],
  rows: rows.map(({ unit, levels }) => [unit, levels.map((level) => say(LEVEL_WORDS[level], language)).join(' / ')]),
})

const unitsConclusion = ({ facts, outcome }: Extract<Step, { step: 'UNITS' }>, language: Language): string => {
  const vi = language === 'vi'
  if (facts.subordinates.length + facts.responsibleFor.length === 0)
    return vi ? 'không có đơn vị nào phải xét' : 'no unit to look at'
  if (outcome === 1) return vi ? 'xét theo đúng mức nêu trên' : 'taken at these levels'
  return vi
    ? `có đơn vị chưa quyết định: xét lần lượt ${outcome} khả năng`
    : `some are not decided yet: ${outcome} ways it may turn out, each tried`
}

const BECAUSE_WORDS = {
  FORCED: { vi: 'thuộc trường hợp phải xếp loại không hoàn thành', en: 'a ground forces it' },
  HELD: { vi: 'mức cao nhất đủ điều kiện', en: 'the highest level whose conditions hold' },
  GAP_BY_TASKS: {
    vi: 'không mức nào đủ điều kiện, chỉ vì kết quả nhiệm vụ; văn bản không quy định',
    en: 'no level holds, because of the tasks alone; the text is silent',
  },
  GAP: { vi: 'không mức nào đủ điều kiện; văn bản không quy định', en: 'no level holds; the text is silent' },
  NO_TASKS: { vi: 'không có nhiệm vụ để tính', en: 'there is no task to count' },
  NOT_SEEN: {
    vi: 'điều kiện của mức này chưa thấy trong văn bản',
    en: 'the conditions of the lower levels were not seen',
  },
} as const

const tasksBody = ({ facts, outcome }: Extract<Step, { step: 'TASKS' }>, language: Language): Body => {
  const vi = language === 'vi'
  const words = WORDS.map((word) => `${say(TASK_WORDS[word], language)} ${outcome[word]}`).join('; ')
  return {
    heading: forVariant(facts.variant, vi ? 'Đếm nhiệm vụ' : 'Counting the tasks', language),
    table: {
      columns: vi
        ? ['Nhiệm vụ', 'Kết quả', 'Trọng số', 'Số lượng', 'Chất lượng', 'Tiến độ']
        : ['Task', 'Outcome', 'Weight', 'Quantity', 'Quality', 'Schedule'],
      rows: facts.tasks.map((row) => [
        row.task,
        showOutcome(row, language),
        ...[row.weight, row.quantity, row.quality, row.schedule].map((value) => showExact(value, language)),
      ]),
    },
    lines: facts.waived.map(({ task, decision }) => ({
      text: `${task}: ${say(OUTCOME_WORDS.WAIVED, language)} ${decision}`,
    })),
    conclusion: vi ? `${outcome.n} nhiệm vụ: ${words}` : `${outcome.n} tasks: ${words}`,
  }
}

const resultsBody = ({ facts, outcome }: Extract<Step, { step: 'RESULTS_COMPUTED' }>, language: Language): Body => {
  const vi = language === 'vi'
  const show = (value: string): string => showExact(value, language)
  const mean = `(${show(facts.quantity)} + ${show(facts.quality)} + ${show(facts.schedule)}) / ${show(facts.weight)}`
  const more = facts.unit === undefined ? [] : [facts.unit, facts.organising ?? '0', facts.unity ?? '0'].map(show)
  const sum = [mean, ...more].join(' + ')
  return {
    heading: forVariant(facts.variant, vi ? 'Điểm kết quả tính từ nhiệm vụ' : 'Result points from the tasks', language),
    lines: [
      {
        text: vi
          ? `Cộng từng cột, mỗi nhiệm vụ nhân với trọng số: số lượng ${show(facts.quantity)}; chất lượng ${show(facts.quality)}; tiến độ ${show(facts.schedule)}; tổng trọng số ${show(facts.weight)}${more.length > 0 ? '; thêm kết quả đơn vị, khả năng tổ chức, năng lực đoàn kết' : ''}`
          : `Each column added, every task times its weight: quantity ${show(facts.quantity)}; quality ${show(facts.quality)}; schedule ${show(facts.schedule)}; weights in all ${show(facts.weight)}${more.length > 0 ? '; then unit, organising and unity' : ''}`,
      },
    ],
    conclusion: `70 × (${sum}) / ${more.length > 0 ? 6 : 3} = ${show(outcome)}`,
  }
}

const downgradeBody = ({ facts, outcome }: Extract<Step, { step: 'DOWNGRADE' }>, language: Language): Body => {
  const vi = language === 'vi'
  const failed = facts.failed.join(', ') || (vi ? 'không có' : 'none')
  return {
    heading: vi ? 'Hạ bậc theo quy định địa phương' : 'The local downgrade',
    lines: [
      {
        text: vi
          ? `Việc không đạt: ${failed}; số bậc hạ: ${facts.steps}`
          : `Failed tasks: ${failed}; steps down: ${facts.steps}`,
      },
      {
        text: vi
          ? `Đã làm xong ${showShare({ count: facts.done, of: facts.of }, 'vi')}; ngưỡng của địa phương ${showPercent(Number(facts.gapShare), 'vi')}`
          : `Done ${showShare({ count: facts.done, of: facts.of }, 'en')}; local threshold ${showPercent(Number(facts.gapShare), 'en')}`,
      },
      ...facts.choices.map((row): Line => ({
        text: vi
          ? `Mức trước khi hạ: ${showLevels(row.earned, 'vi')}; sau hạ bậc: ${row.lowered ? showLevels(row.lowered, 'vi') : 'không hạ'}; mức được phép: ${showLevels(row.permitted, 'vi')}`
          : `Earned: ${showLevels(row.earned, 'en')}; lowered: ${row.lowered ? showLevels(row.lowered, 'en') : 'not lowered'}; permitted: ${showLevels(row.permitted, 'en')}`,
        outcome: showLevels(row.level, language),
      })),
    ],
    conclusion: showLevels(outcome, language),
  }
}

const BASE_WORDS = {
  GOOD_ONLY: { vi: 'số xếp loại tốt', en: 'those GOOD' },
  GOOD_OR_BETTER: { vi: 'số xếp loại tốt trở lên', en: 'those GOOD or better' },
  ALL_IN_GROUP: { vi: 'số đã xếp loại trong nhóm', en: 'all settled in the group' },
  ALL_RANKED: { vi: 'số được xếp loại trong nhóm', en: 'all ranked in the group' },
} as const

const capBody = ({ facts, outcome }: Extract<Step, { step: 'CAP' }>, language: Language): Body => {
  const vi = language === 'vi'
  const rate = showExact(facts.rate, language)
  const rule =
    facts.how === 'GOOD_ONLY'
      ? `${vi ? 'k lớn nhất mà' : 'the largest k with'} k ≤ ${rate} × (${facts.base} + ${facts.ranking.length} − k)`
      : `${rate} × ${facts.base}${vi ? ', lấy phần nguyên' : ', rounded down'}`
  const decision = facts.decision ? (vi ? ` theo ${facts.decision}` : ` by ${facts.decision}`) : ''
  return {
    heading: vi ? `Tỷ lệ xuất sắc của nhóm ${facts.group}` : `The cap on EXCELLENT in ${facts.group}`,
    lines: [
      {
        text: `${say(BASE_WORDS[facts.how], language)}: ${facts.base}; ${rule}: ${facts.places}${vi ? ' suất' : ' places'}${decision}`,
      },
    ],
    table: {
      columns: vi ? ['Thứ tự', 'Đối tượng', 'Điểm'] : ['Order', 'Subject', 'Score'],
      rows: facts.ranking.map(({ subject, score }, at) => [
        String(at + 1),
        subject,
        score === null ? '–' : showExact(score, language),
      ]),
    },
    conclusion: say(CAP_WORDS[outcome], language),
  }
}

const rankedBody = ({ facts, outcome }: Extract<Step, { step: 'RANKED' }>, language: Language): Body => {
  const vi = language === 'vi'
  const months = vi
    ? `Công tác ${showExact(facts.monthsWorked, 'vi')} tháng, nghỉ ${showExact(facts.monthsAbsent, 'vi')} tháng`
    : `Worked ${showExact(facts.monthsWorked, 'en')} months, absent ${showExact(facts.monthsAbsent, 'en')}`
  const absence = facts.absence ? ` (${say(ABSENCE_WORDS[facts.absence], language)})` : ''
  return {
    heading: vi ? 'Diện xếp loại' : 'Who is ranked',
    lines: facts.kind === 'COLLECTIVE' ? [] : [{ text: months + absence }],
    conclusion:
      outcome === 'RANKED'
        ? vi
          ? 'được xếp loại'
          : 'ranked'
        : `${say(LEVEL_WORDS.NOT_RANKED, language)}: ${say(NOT_RANKED_WORDS[outcome], language)}`,
  }
}

const inForce = ({ day, from, until }: Extract<Step, { step: 'REGULATION' }>['facts'], language: Language): string => {
  const [last, first, end] = [day, from, until ?? ''].map((date) => showDay(date, language))
  return language === 'vi'
    ? `Ngày cuối kỳ ${last}; hiệu lực từ ${first}${until ? ` đến trước ${end}` : ''}`
    : `Last day of the period ${last}; in force from ${first}${until ? ` until before ${end}` : ''}`
}

const bodyOf = (step: Step, language: Language): Body => {
  const vi = language === 'vi'
  switch (step.step) {
    case 'REGULATION':
      return {
        heading: vi ? 'Văn bản áp dụng' : 'The regulation in force',
        lines: [{ text: inForce(step.facts, language) }],
        conclusion: step.citation,
      }
    case 'SETTINGS':
      return {
        heading: vi ? 'Tham số' : 'Settings',
        table: {
          columns: vi ? ['Tham số', 'Giá trị', 'Nguồn'] : ['Setting', 'Value', 'From'],
          rows: step.facts.settings.map(({ name, value, setByCase }) => [
            settingName(name, language),
            settingValue(value, language),
            setByCase ? (vi ? 'do hồ sơ đặt' : 'set by the case') : vi ? 'mặc định' : 'default',
          ]),
        },
        conclusion: '',
      }
    case 'RANKED':
      return rankedBody(step, language)
    case 'TASKS':
      return tasksBody(step, language)
    case 'RESULTS_ASSESSED':
      return {
        heading: forVariant(
          step.facts.variant,
          vi ? 'Điểm kết quả do người đánh giá cho' : 'Result points as assessed',
          language,
        ),
        conclusion: showExact(step.outcome, language),
      }
    case 'RESULTS_COMPUTED':
      return resultsBody(step, language)
    case 'SCORE':
      return {
        heading: forVariant(step.facts.variant, vi ? 'Tổng điểm' : 'Score', language),
        conclusion: `${showExact(step.facts.common, language)} + ${showExact(step.facts.results, language)} = ${showExact(step.outcome, language)}`,
      }
    case 'DEGREE':
      return {
        heading: forVariant(
          step.facts.variant,
          vi ? 'Mức của tiêu chí kết quả' : 'Degree of the criterion "results"',
          language,
        ),
        lines: [
          {
            text: step.facts.assessed
              ? vi
                ? 'Do người đánh giá cho.'
                : 'As assessed.'
              : vi
                ? `Tính từ kết quả các nhiệm vụ nêu trên; chỉ tiêu chủ yếu ${step.facts.mainTargetsMet ? 'đạt' : 'không đạt'}.`
                : `Computed from the tasks above; the main targets ${step.facts.mainTargetsMet ? 'met' : 'missed'}.`,
          },
        ],
        conclusion: say(DEGREE_WORDS[step.outcome], language),
      }
    case 'VIOLATIONS':
      return {
        heading: vi ? 'Vi phạm được tính' : 'Violations that count',
        lines: step.facts.acts.map((act) => ({
          text: `${act.id}: ${act.subject}, ${say(MEASURE_WORDS[act.measure], language)}`,
        })),
        conclusion: String(step.outcome),
      }
    case 'UNITS':
      return {
        heading: vi ? 'Mức của các đơn vị' : 'Levels of the units',
        table: unitTable([...step.facts.subordinates, ...step.facts.responsibleFor], language),
        conclusion: unitsConclusion(step, language),
      }
    case 'FORCING':
      return {
        heading: forVariant(step.facts.variant, say(groundWords(step.facts.code), language), language),
        lines: conditionLines(step.facts.condition, language),
        conclusion:
          step.outcome === 'YES'
            ? say(LEVEL_WORDS.NOT_COMPLETED, language)
            : say(OUTCOME_OF_CONDITION[step.outcome], language),
      }
    case 'LEVEL':
      return {
        heading: forVariant(step.facts.variant, say(LEVEL_WORDS[step.facts.level], language), language),
        lines: (step.facts.conditions ?? []).flatMap((condition) => conditionLines(condition, language)),
        conclusion: say(OUTCOME_OF_CONDITION[step.outcome], language),
      }
    case 'RULING':
      return {
        heading: forVariant(step.facts.variant, vi ? 'Mức theo văn bản' : 'Level by the text', language),
        lines: step.facts.because.map((because) => ({ text: say(BECAUSE_WORDS[because], language) })),
        conclusion: showLevels(step.outcome, language),
      }
    case 'DOWNGRADE':
      return downgradeBody(step, language)
    case 'HEAD_BOUND':
      return {
        heading: vi ? 'Người đứng đầu không xếp cao hơn tập thể' : 'A head is not above the collective',
        lines: [
          {
            text: vi
              ? `Mức của người đứng đầu trước bước này: ${showLevels(step.facts.level, 'vi')}`
              : `The head’s level before this step: ${showLevels(step.facts.level, 'en')}`,
          },
        ],
        table: unitTable(step.facts.collectives, language),
        conclusion: showLevels(step.outcome, language),
      }
    case 'CEILING':
      return {
        heading: vi ? 'Nghỉ từ 3 tháng: không quá mức hoàn thành' : 'Three months or more away: at most COMPLETED',
        lines: [
          {
            text: vi
              ? `Nghỉ ${showExact(step.facts.monthsAbsent, 'vi')} tháng; mức trước bước này: ${showLevels(step.facts.level, 'vi')}`
              : `Away ${showExact(step.facts.monthsAbsent, 'en')} months; level before this step: ${showLevels(step.facts.level, 'en')}`,
          },
        ],
        conclusion: showLevels(step.outcome, language),
      }
    case 'CAP':
      return capBody(step, language)
  }
}

/** Rules of the house are cited by their file; a reader knows them by what they are. */
const sayCitation = (citation: string, language: Language): string => {
  const [own, section] = /^docs\/grading\.md(?: §(\S+))?$/.exec(citation) ?? []
  if (own === undefined) return citation
  const rules = language === 'vi' ? 'Quy tắc tính của hệ thống' : 'The system’s own rules'
  if (section === undefined) return rules
  return language === 'vi' ? `${rules}, mục ${section}` : `${rules}, section ${section}`
}

export const sectionOf = (step: Step, language: Language): Section => {
  const { heading, lines = [], table = null, conclusion } = bodyOf(step, language)
  const { rule, citation, certainty } = step
  return {
    step: step.step,
    rule,
    heading,
    citation: sayCitation(citation, language),
    certainty,
    certaintyWords: say(CERTAINTY_WORDS[certainty], language),
    lines,
    table,
    conclusion,
  }
}
