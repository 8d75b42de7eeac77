import type { Paper } from '@khoan-viec/documents/paper'
import type { Computed } from '@khoan-viec/domain/assessment'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { RegulationUsed, Result } from '@khoan-viec/grading/engine'
import type { Language } from '@khoan-viec/grading/explain'
import type { SubjectView } from '@khoan-viec/protocol/grading'
import { viewSubject } from '../grading/index.ts'
import { Refused, type Viewer } from '../trpc/index.ts'
import { derivationParts } from './derivation-parts.ts'
import { gradeWords, levelWord } from './grade-words.ts'
import { letterheadOf, onBehalf } from './letterhead.ts'
import type { NamedPaper } from './named-paper.ts'
import { writeDay, writeNumber } from './write.ts'

type View = SubjectView<Result, RegulationUsed>
type Decision = View['assessment']['decisions'][number]

/** The notice of the level decided on a subject, with how it was computed. @throws Refused `not-found`, or `not-now` while nothing is decided */
export async function gradePaper(viewer: Viewer, id: string, language: Language): Promise<NamedPaper> {
  const view = await viewSubject(viewer, id)
  const { assessment, names, facts } = view
  const decision = assessment.decisions.at(-1)
  if (!decision) throw new Refused({ code: 'not-now', data: { status: 'NOT_DECIDED' } })
  const words = gradeWords[language]
  const { name, cycle } = assessment
  const day = (date: LocalDate) => (language === 'vi' ? writeDay(date) : date)
  const { opens, closes } = facts.calendar.appeal
  const round = view.rounds.find((each) => each.round === decision.round)
  const paper: Paper = {
    ...(await letterheadOf(viewer.house, facts.cycle)),
    // The house keeps no register of outgoing notices: the clerk writes the number in.
    number: `......-TB/${facts.cycle.symbol}`,
    date: dayOf(assessment.noticedAt ?? decision.at),
    type: words.type,
    summary: words.summary(name, facts.cycle.year),
    parts: [
      { kind: 'text', text: words.basis(decision.decision, day(dayOf(decision.at)), name) },
      { kind: 'heading', text: words.levels },
      { kind: 'list', items: levelLines(view, decision, language) },
      { kind: 'heading', text: words.differences },
      { kind: 'list', items: differences(view, decision, language) },
      { kind: 'heading', text: words.derivation },
      ...derivationParts(view, round, language),
      { kind: 'text', text: words.appeal({ opens: day(opens), closes: day(closes) }) },
    ],
    signature: { ...onBehalf, name: names[decision.by] ?? decision.by },
    recipients: [name, ...words.recipients],
  }
  return { name: words.file(name, cycle), paper }
}

/** The computation that was decided on. */
const computedFor = ({ assessment }: View, { round }: Decision): Computed | undefined =>
  assessment.computed.findLast((computed) => computed.round === round)

function levelLines(view: View, decision: Decision, language: Language): readonly string[] {
  const words = gradeWords[language]
  const computed = computedFor(view, decision)
  const self = view.assessment.selfRanks.at(-1)
  const appraisal = view.assessment.appraisals.at(-1)
  const lines = [
    [words.decided, levelWord(decision.level, language)],
    computed && [words.computed, levelWord(computed.level, language)],
    typeof computed?.score === 'number' && [
      words.score,
      language === 'vi' ? writeNumber(computed.score) : String(computed.score),
    ],
    self && [words.self, levelWord(self.level, language)],
    appraisal && [words.appraised, levelWord(appraisal.level, language)],
  ]
  return lines.flatMap((line) => (line ? [line.join(': ')] : []))
}

function differences(view: View, decision: Decision, language: Language): readonly string[] {
  const words = gradeWords[language]
  const appraisal = view.assessment.appraisals.at(-1)
  const isSame = computedFor(view, decision)?.level === decision.level
  const { reason } = decision
  return [
    ...(isSame ? [words.same] : []),
    ...(reason.trim() === '' ? [] : [words.reason(reason)]),
    ...(appraisal && appraisal.level !== decision.level
      ? [words.ground(levelWord(appraisal.level, language), appraisal.ground)]
      : []),
  ]
}
