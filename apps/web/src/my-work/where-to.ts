import type { Awaited } from '@khoan-viec/protocol/my-work'
import { paths } from '../app/paths.ts'

/** The room where the thing is done, one press away. */
export function whereTo({ kind, stream, about }: Awaited): string {
  const id = stream?.id ?? ''
  const task = about['task'] ?? id
  switch (kind) {
    case 'register':
    case 'endorse':
      return paths.register()
    case 'correct-registration':
      return `${paths.register('correct')}?task=${encodeURIComponent(task)}`
    case 'opinion':
    case 'close-round':
    case 'conclude':
      return about['meeting'] ? paths.meeting(about['meeting'], task) : paths.task(task)
    case 'open-meeting':
    case 'close-meeting':
      return paths.meeting(id)
    case 'offer-contract':
    case 'sign':
      return paths.contract(task)
    case 'verify':
      return paths.acceptance(task)
    case 'self-rank':
    case 'appraise':
    case 'vote':
    case 'decide-level':
    case 'decide-appeal':
    case 'appeal-open':
      return paths.grading(id)
    case 'propose-hand-over':
    case 'agree-hand-over':
    case 'decide-hand-over':
    case 'sign-hand-over':
      return paths.handover(id)
    case 'settle-tie':
      return paths.grading()
    case 'publish-board':
    case 'close-cycle':
      return paths.cycle()
    case 'screen':
    case 'report':
    case 'explain':
    case 'answer-direction':
    case 'answer-support':
    case 'decide-waiver':
    case 'decide-change':
    case 'accept-part':
    case 'report-part':
    case 'deliver':
    case 'review-lapse':
      return paths.task(task)
  }
}
