import type { SealedOpinion } from '@khoan-viec/domain/access'
import type { TaskEvent } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import type { Definition } from '@khoan-viec/ui/layout'
import { format } from '../../format/index.ts'
import { terms } from '../../words/index.ts'
import { actWords } from '../acts/words.ts'
import { nameLapse, namePeriod, namePerson, taskWords } from '../parts/index.ts'

type Detail = keyof ReturnType<typeof taskWords>['detail']
/** A fact with its name; what was not said is left out. */
type Fact = readonly [Exclude<Detail, 'day'>, string | undefined]

/** The facts of an entry as name and value, in the order in which one asks. */
export function tellEvent(event: TaskEvent | SealedOpinion, view: TaskView): readonly Definition[] {
  return factsOf(event, view).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ term: taskWords().detail[name], value }],
  )
}

const day = (date: string | undefined): string | undefined => date && format().date(date)
const yesNo = (granted: boolean): string => (granted ? taskWords().exchange.granted : taskWords().exchange.refused)

function factsOf(event: TaskEvent | SealedOpinion, view: TaskView): readonly Fact[] {
  const { names, task } = view
  const name = (person: string) => namePerson(names, person)
  const milestones = task.contract?.terms.milestones ?? task.registration.milestones
  const asked = (id: string) => task.exchanges.find((exchange) => exchange.id === id)?.text ?? id
  const cell = (id: string) => task.cascade?.parts.find((part) => part.id === id)?.cell ?? id
  const unitName = (code: string) => view.after.find(({ unit }) => unit.code === code)?.unit.name ?? code
  switch (event.type) {
    case 'endorsed':
      return [['resolution', event.resolution]]
    case 'sent-back':
      return [
        ['field', event.field],
        ['reason', event.reason],
        ['correctBy', day(event.correctBy)],
      ]
    case 'screened':
      return [['meeting', view.meeting?.id === event.meeting ? view.meeting.title : event.meeting]]
    case 'added':
      return [['ground', event.ground]]
    case 'round-opened':
      return [
        ['present', format().list([...new Set(event.present.map((member) => member.name))])],
        ['recused', event.recused.length === 0 ? undefined : format().list(event.recused.map((member) => member.name))],
      ]
    case 'opinion-given':
      return [
        ['stance', terms().stance[event.stance]],
        ['reason', event.reason],
      ]
    case 'concluded':
      return [
        ['verdict', terms().verdict[event.verdict]],
        ['ground', event.ground],
        ['correctBy', day(event.correctBy)],
      ]
    case 'notice-issued':
      return [['notice', event.notice]]
    case 'contract-offered':
      return [
        ['decision', event.terms.decision],
        ['title', event.terms.title],
        ['terms', event.hash],
      ]
    case 'signed':
      return [
        ['signedAs', format().list(event.roles.map((role) => taskWords().role[role]))],
        ['terms', event.terms],
        ['completes', event.completes ? taskWords().yes : undefined],
      ]
    case 'signature-reminded':
      return [
        ['awaited', format().list(event.awaited.map((role) => taskWords().role[role]))],
        ['note', taskWords().detail.day(format().number(event.day))],
        ['escalated', event.escalated ? taskWords().yes : undefined],
      ]
    case 'part-accepted':
      return [['part', cell(event.part)]]
    case 'part-reported':
      return [
        ['part', cell(event.part)],
        ['period', namePeriod(event.period)],
        ['value', format().number(event.value)],
      ]
    case 'cascaded':
      return event.parts.map((part) => ['part', `${part.cell}: ${format().number(part.quota)}`] as const)
    case 'reported':
    case 'report-corrected':
      return [
        ['period', namePeriod(event.report.period)],
        ['decision', event.type === 'report-corrected' ? event.decision : undefined],
        ['text', event.report.done],
        ['note', event.report.difficulties],
      ]
    case 'report-missed':
      return [
        ['period', namePeriod(event.period)],
        ['step', terms().ladder[event.step]],
      ]
    case 'milestone-missed':
      return [
        ['milestone', nameLapse(`milestone/${event.milestone}`, milestones)],
        ['step', terms().ladder[event.step]],
      ]
    case 'fell-overdue':
      return [['step', terms().ladder[event.step]]]
    case 'directed':
      return [
        ['text', event.text],
        ['due', day(event.due)],
      ]
    case 'direction-answered':
      return [
        ['answerTo', asked(event.id)],
        ['text', event.text],
      ]
    case 'support-answered':
      return [
        ['answerTo', asked(event.id)],
        ['granted', yesNo(event.granted)],
        ['text', event.text],
      ]
    case 'support-requested':
    case 'waiver-requested':
      return [['text', event.text]]
    case 'change-requested':
      return [
        ['text', event.text],
        ['due', day(event.deadline)],
      ]
    case 'waiver-decided':
    case 'change-decided':
      return [
        ['answerTo', asked(event.id)],
        ['granted', yesNo(event.granted)],
        ['decision', event.decision],
        ['text', event.text],
      ]
    case 'explained':
      return [
        ['answerTo', nameLapse(event.lapse, milestones)],
        ['text', event.text],
      ]
    case 'delivered':
      return [['text', event.delivery.note]]
    case 'checked':
      return [
        ['verdict', taskWords().progressTab.verdict[event.check.verdict]],
        ['note', taskWords().progressTab.quality[event.check.quality]],
        ['ground', event.check.ground],
        ['decision', event.check.decision],
      ]
    case 'handed-over':
      return [
        ['outgoing', `${name(event.outgoing)} (${terms().post[event.post]})`],
        ...(event.incoming === undefined ? [] : [['incoming', name(event.incoming)] as const]),
        ['decision', event.decision],
        ['outcome', terms().outcome[event.item.outcome]],
        ['note', event.item.note],
      ]
    case 'head-succeeded':
      return [
        ['outgoing', `${name(event.outgoing)} (${terms().post[event.post]})`],
        ['incoming', name(event.incoming)],
        ['decision', event.decision],
      ]
    case 'hand-over-settled':
      return [
        ['outgoing', `${name(event.outgoing)} (${terms().post[event.post]})`],
        ['decision', event.decision],
        ['outcome', terms().outcome[event.item.outcome]],
        ['note', event.item.note],
        ['terms', event.act],
      ]
    case 'outcome-corrected':
      return [
        ['outcome', terms().outcome[event.outcome]],
        ['decision', event.decision],
        ['ground', event.ground],
      ]
    case 'transferred':
      return [
        ['decision', event.decision],
        ['ground', event.ground],
        ['outcome', terms().outcome[event.standing.outcome]],
        ...event.to.map(({ unit, name: part }) => ['part', part ?? unitName(unit)] as const),
      ]
    case 'closed-with-result':
      return [
        ['decision', event.decision],
        ['ground', event.ground],
        ['outcome', terms().outcome[event.standing.outcome]],
      ]
    case 'cancelled':
      return [
        ['decision', event.decision],
        ['ground', event.ground],
      ]
    case 'settlement-planned':
      return [
        ['from', day(event.from)],
        ['disposition', actWords().plan.kinds[event.disposition.kind]],
        ...(event.disposition.kind === 'TRANSFER' ? event.disposition.to : []).map(
          ({ unit, name: part }) =>
            ['part', part === undefined ? unitName(unit) : `${part}: ${unitName(unit)}`] as const,
        ),
        ['decision', event.decision],
        ['ground', event.ground],
      ]
    case 'settlement-withdrawn':
      return [['reason', event.ground]]
    case 'taken-over':
      return [
        ['decision', event.from.decision],
        ['title', event.registration.title],
        ['part', event.from.part],
      ]
    case 'year-closed':
      return [['carried', event.carriedOver ? taskWords().yes : taskWords().no]]
    case 'submitted':
    case 'resubmitted':
    case 'opinion-sealed':
    case 'round-closed':
    case 'opinion-opened':
    case 'correction-lapsed':
    case 'closed-undelivered':
    case 'settlement-lapsed':
      return []
  }
}
