import { Button } from '@khoan-viec/ui/action'
import { Notice, showToast } from '@khoan-viec/ui/feedback'
import { Show } from 'solid-js'
import { api, connection } from '../../api/index.ts'
import { useMeetingSend, useTaskSend } from '../../room/index.ts'
import { roomWords } from '../../room/words.ts'
import { explainRefusal } from '../../words/index.ts'
import { meetingWords } from '../words.ts'

/**
 * Screens a task for a meeting, then gives it its place on the agenda. Should the second not come through, the meeting's own
 * page shows the task as screened and offers the place again.
 */
export function PutOnAgenda(props: {
  task: string
  meeting: string
  /** Screened already: only its place is missing. */ placeOnly?: boolean | undefined
}) {
  const words = () => (props.placeOnly ? meetingWords().agenda.place : meetingWords().prepare.put)
  const screening = useTaskSend(() => props.task)
  const placing = useMeetingSend(() => props.meeting)
  const refusal = () => screening.refusal ?? placing.refusal
  const put = async () => {
    try {
      const { task, meeting } = props
      if (!props.placeOnly) await screening.send({ type: 'screen', meeting })
      const view = await api.meeting.byId.query({ id: meeting })
      if (!view.meeting.agenda.includes(task))
        await placing.send({ type: 'set-agenda', agenda: [...view.meeting.agenda, task] })
      showToast(meetingWords().prepare.putDone)
    } catch {
      // What was refused or lost is said beneath.
    }
  }
  return (
    <>
      <Button
        size="small"
        busy={screening.isPending || placing.isPending}
        blocked={connection.isOnline() ? undefined : roomWords().offline}
        onPress={() => void put()}
      >
        {words()}
      </Button>
      <Show when={refusal()}>{(said) => <Notice tone="refused">{explainRefusal(said())}</Notice>}</Show>
      <Show when={screening.isLost || placing.isLost}>
        <Notice tone="refused">{roomWords().lost.lead}</Notice>
      </Show>
      <Show when={screening.isUnknown || placing.isUnknown}>
        <Notice tone="info">{roomWords().unknown.lead}</Notice>
      </Show>
    </>
  )
}
