import { mayReadTask } from '../access/may-read.ts'
import { rightsOfTask } from '../access/rights-of-task.ts'
import { bytesOf, ENTRY_EVENT_BYTES, ok, refuse, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { cascade, reportPart } from './cascade.ts'
import { check, correctCheck } from './check.ts'
import type { TaskCommand, TaskPeopleCommand, TaskSystemCommand } from './command.ts'
import { conclude, noteNotice } from './conclude.ts'
import { offer, sign } from './contract.ts'
import { deliver } from './delivery.ts'
import type { TaskEvent } from './event.ts'
import { direct, nextId, withText } from './exchange.ts'
import { guards, subjectOf } from './guards.ts'
import { handOver, settleHandOver, succeedHead } from './hand-over.ts'
import { refuseLeftBehind } from './left-behind.ts'
import { giveOpinion, openOpinion, openRoundOn } from './opinion.ts'
import { planSettlement, withdrawSettlement } from './plan-settlement.ts'
import { add, endorse, resubmit, submit } from './register.ts'
import { correctReport, report } from './report.ts'
import { decideChange, decideWaiver, requestChange } from './request.ts'
import { screen, sendBack } from './screen.ts'
import { cancel, closeWithResult, transfer } from './settle.ts'
import { closeYear, correctOutcome, passDate } from './system.ts'
import { takeOver } from './take-over.ts'
import type { Task } from './task.ts'

type BirthCommand = Extract<TaskCommand, { type: 'submit' | 'add' | 'take-over' }>
type LifeCommand = Exclude<TaskPeopleCommand, BirthCommand>
type LifeSystemCommand = Exclude<TaskSystemCommand, BirthCommand>

/** Rules on a command: may he see it, may he do it, is it time, is it complete; in this order, and the first "no" is the answer. */
export function decide(task: Task | undefined, command: TaskCommand, context: Context): Result<TaskEvent> {
  const decided = task ? decideLife(task, command, context) : decideBirth(command, context)
  if (!decided.ok) return decided
  if (bytesOf(decided.value) > ENTRY_EVENT_BYTES) return refuse('too-long', { data: { limit: ENTRY_EVENT_BYTES } })
  const refusal = refuseLeftBehind(task, decided.value, context)
  return refusal ? { ok: false, refusal } : decided
}

const births: readonly string[] = ['submit', 'add', 'take-over'] satisfies readonly BirthCommand['type'][]
const isBirth = (command: TaskCommand): command is BirthCommand => births.includes(command.type)

function decideBirth(command: TaskCommand, context: Context): Result<TaskEvent> {
  if (!isBirth(command)) return refuse('not-found')
  if (command.type === 'take-over') return takeOver(command, context)
  return command.type === 'submit' ? submit(command, context) : add(command, context)
}

function decideLife(task: Task, command: TaskCommand, context: Context): Result<TaskEvent> {
  if (!mayReadTask(task, context.actor, context.today, context.facts.cycle.authority)) return refuse('not-found')
  if (isBirth(command)) return refuse('already-done', { field: 'task' })
  if (task.carriedOver !== undefined) return refuse('not-now', { data: { status: task.status } })
  if (isOfSystem(command))
    return context.actor.kind === 'SYSTEM' ? decideOfSystem(task, command, context) : refuse('not-yours')
  const refusal = guards[command.type](task, context, subjectOf(command))
  return refusal ? { ok: false, refusal } : decideContent(task, command, context)
}

function decideContent(task: Task, command: LifeCommand, context: Context): Result<TaskEvent> {
  switch (command.type) {
    case 'resubmit':
      return resubmit(command, context)
    case 'endorse':
      return endorse(command)
    case 'screen':
      return screen(command)
    case 'send-back':
      return sendBack(command, context)
    case 'give-opinion':
      return giveOpinion(task, command, context)
    case 'close-round':
      return ok({ type: 'round-closed' })
    case 'conclude':
      return conclude(command, context)
    case 'offer':
      return offer(task, command, context)
    case 'sign':
      return sign(task, command, context)
    case 'cascade':
      return cascade(task, command, context)
    case 'accept-part':
      return ok({ type: 'part-accepted', part: command.part })
    case 'report-part':
      return reportPart(command, context)
    case 'report':
      return report(task, command)
    case 'correct-report':
      return correctReport(task, command, context)
    case 'direct':
      return direct(task, command, context)
    case 'answer-direction':
      return withText(command.text, { type: 'direction-answered', id: command.id, text: command.text })
    case 'request-support':
      return withText(command.text, { type: 'support-requested', id: nextId(task, 'support'), text: command.text })
    case 'answer-support': {
      const { id, granted, text } = command
      return withText(text, { type: 'support-answered', id, granted, text })
    }
    case 'explain': {
      const { lapse, text } = command
      return withText(text, { type: 'explained', id: nextId(task, 'explanation'), lapse, text })
    }
    case 'request-waiver':
      return withText(command.text, { type: 'waiver-requested', id: nextId(task, 'waiver'), text: command.text })
    case 'decide-waiver':
      return decideWaiver(command)
    case 'request-change':
      return requestChange(task, command, context)
    case 'decide-change':
      return decideChange(task, command, context)
    case 'deliver':
    case 'correct-delivery':
      return deliver(task, command)
    case 'check':
      return check(task, command)
    case 'correct-check':
      return correctCheck(task, command, context)
    case 'transfer':
      return transfer(task, command, context)
    case 'close-with-result':
      return closeWithResult(task, command, context)
    case 'cancel':
      return cancel(command)
    case 'plan-settlement':
      return planSettlement(task, command, context)
    case 'withdraw-settlement':
      return withdrawSettlement(command)
  }
}

const isOfSystem = (command: TaskCommand): command is LifeSystemCommand =>
  rightsOfTask[command.type].besides === 'SYSTEM'

function decideOfSystem(task: Task, command: LifeSystemCommand, context: Context): Result<TaskEvent> {
  switch (command.type) {
    case 'open-round':
      return openRoundOn(task, command, context)
    case 'open-opinion':
      return openOpinion(task, command)
    case 'note-notice':
      return noteNotice(task, command)
    case 'hand-over':
      return handOver(task, command, context)
    case 'succeed-head':
      return succeedHead(task, command)
    case 'settle-hand-over':
      return settleHandOver(task, command)
    case 'correct-outcome':
      return correctOutcome(task, command)
    case 'close-year':
      return closeYear(task)
    case 'lapse-correction':
    case 'remind-unsigned':
    case 'miss-report':
    case 'miss-milestone':
    case 'fall-overdue':
    case 'close-undelivered':
    case 'settle-as-planned':
    case 'lapse-settlement':
      return passDate(task, command, context)
  }
}
