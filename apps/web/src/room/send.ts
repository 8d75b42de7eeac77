import type { AppRouter } from '@khoan-viec/api/router'
import type { HandoverCommand } from '@khoan-viec/domain/handover'
import type { MeetingCommand } from '@khoan-viec/domain/meeting'
import type { TaskPeopleCommand } from '@khoan-viec/domain/task'
import type { inferRouterInputs } from '@trpc/server'
import { api, useSend, type Sending } from '../api/index.ts'

type Inputs = inferRouterInputs<AppRouter>

/** Commands to one task. Those that start a task name it themselves and go without an id. */
export function useTaskSend(id?: () => string): Sending<TaskPeopleCommand> {
  return useSend<TaskPeopleCommand>(
    ({ requestId, command }) => sayToTask({ requestId, command, ...(id ? { id: id() } : {}) }),
    () => `task/${id?.() ?? ''}`,
  )
}

type ToTask = { readonly requestId: string; readonly command: TaskPeopleCommand; readonly id?: string }

/** One command to one task, as it is sent. */
export const sayToTask = ({ command, ...rest }: ToTask) =>
  api.task.obey.mutate({
    ...rest,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same type, which the wire calls mutable and the domain does not
    command: command as Inputs['task']['obey']['command'],
  })

/** Commands to one meeting; `convene` names its own. */
export function useMeetingSend(id?: () => string): Sending<MeetingCommand> {
  return useSend<MeetingCommand>(
    ({ requestId, command }) =>
      api.meeting.obey.mutate({
        requestId,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same type, which the wire calls mutable and the domain does not
        command: command as Inputs['meeting']['obey']['command'],
        ...(id ? { id: id() } : {}),
      }),
    () => `meeting/${id?.() ?? ''}`,
  )
}

type HandoverWord = Extract<HandoverCommand, { type: 'propose' | 'answer' | 'rule' | 'sign' }>

/** Commands of people to one hand-over act. */
export function useHandoverSend(id: () => string): Sending<HandoverWord> {
  return useSend<HandoverWord>(
    ({ requestId, command }) =>
      api.handover.obey.mutate({
        requestId,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same type, which the wire calls mutable and the domain does not
        command: command as Inputs['handover']['obey']['command'],
        id: id(),
      }),
    () => `handover/${id()}`,
  )
}
