import type { Seated, Where } from '../access/acting.ts'
import { guardAcceptPart, guardCascade, guardReportPart } from './cascade.ts'
import { guardCheck, guardCorrectCheck } from './check.ts'
import type { TaskPeopleCommand } from './command.ts'
import { guardConclude } from './conclude.ts'
import { guardOffer, guardSign } from './contract.ts'
import { guardCorrectDelivery, guardDeliver } from './delivery.ts'
import { guardAnswerDirection, guardAnswerSupport, guardDirect, guardExplain, guardRequestSupport } from './exchange.ts'
import type { Guard } from './guard.ts'
import { guardCloseRound, guardOpinion } from './opinion.ts'
import { guardPlanSettlement, guardWithdrawSettlement } from './plan-settlement.ts'
import { guardEndorse, guardResubmit } from './register.ts'
import { guardCorrectReport, guardReport } from './report.ts'
import { guardDecideChange, guardDecideWaiver, guardRequestChange, guardRequestWaiver } from './request.ts'
import { guardScreen, guardSendBack } from './screen.ts'
import { guardCancel, guardCloseWithResult, guardTransfer } from './settle.ts'
import type { Task } from './task.ts'
import { taskSeat } from './who.ts'

type LifeCommand = Exclude<TaskPeopleCommand, { type: 'submit' | 'add' }>

/** Who may do what when, without looking at what is written: asked before the content, and by screens before there is any. */
export const guards: Readonly<Record<LifeCommand['type'], Guard>> = {
  resubmit: guardResubmit,
  endorse: guardEndorse,
  screen: guardScreen,
  'send-back': guardSendBack,
  'give-opinion': guardOpinion,
  'close-round': guardCloseRound,
  conclude: guardConclude,
  offer: guardOffer,
  sign: guardSign,
  cascade: guardCascade,
  'accept-part': guardAcceptPart,
  'report-part': guardReportPart,
  report: guardReport,
  'correct-report': guardCorrectReport,
  direct: guardDirect,
  'answer-direction': guardAnswerDirection,
  'request-support': guardRequestSupport,
  'answer-support': guardAnswerSupport,
  explain: guardExplain,
  'request-waiver': guardRequestWaiver,
  'decide-waiver': guardDecideWaiver,
  'request-change': guardRequestChange,
  'decide-change': guardDecideChange,
  deliver: guardDeliver,
  'correct-delivery': guardCorrectDelivery,
  check: guardCheck,
  'correct-check': guardCorrectCheck,
  transfer: guardTransfer,
  'close-with-result': guardCloseWithResult,
  cancel: guardCancel,
  'plan-settlement': guardPlanSettlement,
  'withdraw-settlement': guardWithdrawSettlement,
}

/** What the command is about: part, period, request or lapse. Empty: the task itself. */
export function subjectOf(command: LifeCommand): string {
  switch (command.type) {
    case 'accept-part':
    case 'report-part':
      return command.part
    case 'report':
    case 'correct-report':
      return command.report.period
    case 'answer-direction':
    case 'answer-support':
    case 'decide-waiver':
    case 'decide-change':
      return command.id
    case 'explain':
      return command.lapse
    default:
      return ''
  }
}

/** The seat from which a command is given to a task, whatever its type: what is no such command has none. */
export function seatOfCommand(task: Task, command: { readonly type: string }, where: Where): Seated | undefined {
  return isOfLife(command) ? taskSeat(command.type, task, where, subjectOf(command)) : undefined
}

const isOfLife = (command: { readonly type: string }): command is LifeCommand => Object.hasOwn(guards, command.type)
