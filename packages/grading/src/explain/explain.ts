import type { Answer, Result, ToReach } from '../engine/index.ts'
import type { Explanation, Line } from './explanation.ts'
import { sectionOf, showLevels } from './sections.ts'
import { LEVEL_WORDS, OUTCOME_WORDS, groundWords, say, type Language } from './words.ts'
import { writeScores } from './write-scores.ts'

const toReachLine = ({ level, changes }: ToReach, language: Language): Line => {
  const list = changes
    .map(
      ({ task, from, to }) => `${task} (${say(OUTCOME_WORDS[from], language)} → ${say(OUTCOME_WORDS[to], language)})`,
    )
    .join(', ')
  const reached = say(LEVEL_WORDS[level], language)
  return {
    text: language === 'vi' ? `Sẽ đạt mức ${reached} nếu: ${list}` : `It would have been ${reached} with: ${list}`,
  }
}

const summarise = (result: Result, answer: Answer, language: Language): Line[] => {
  const vi = language === 'vi'
  const { level, possible, score, earned, forcedBy, downgrades, toReach } = result
  const open = level === 'NEEDS_DECISION' ? `: ${showLevels(possible, language)}` : ''
  const texts = answer.regulations.map(({ citation }) => citation).join('; ')
  const lines: (Line | null)[] = [
    { text: vi ? 'Mức tính được' : 'Computed level', outcome: say(LEVEL_WORDS[level], language) + open },
    score === null
      ? null
      : { text: vi ? 'Điểm' : 'Score', outcome: vi ? String(score).replace('.', ',') : String(score) },
    earned === null || earned === level
      ? null
      : { text: vi ? 'Mức trước khi hạ' : 'Earned', outcome: say(LEVEL_WORDS[earned], language) },
    forcedBy.length === 0
      ? null
      : { text: vi ? 'Vì' : 'Because', outcome: forcedBy.map((code) => say(groundWords(code), language)).join('; ') },
    downgrades.length === 0
      ? null
      : {
          text: vi ? 'Việc làm hạ bậc' : 'Tasks that lower it',
          outcome: downgrades
            .map(({ task, steps, because }) => `${task} (${say(OUTCOME_WORDS[because], language)}, −${steps})`)
            .join(', '),
        },
    toReach && toReachLine(toReach, language),
    { text: vi ? 'Căn cứ' : 'By', outcome: texts },
  ]
  return lines.filter((line) => line !== null)
}

/** Why this level: the derivation of one result in words, from the same data that a page, Markdown or a paper shows. */
export const explain = (result: Result, answer: Answer, language: Language): Explanation => ({
  subject: result.subject,
  language,
  heading: language === 'vi' ? `Vì sao mức này? ${result.subject}` : `Why this level? ${result.subject}`,
  summary: summarise(result, answer, language),
  sections: writeScores(result.derivation).map((step) => sectionOf(step, language)),
})
