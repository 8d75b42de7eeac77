import { Button } from '@khoan-viec/ui/action'
import { showToast } from '@khoan-viec/ui/feedback'
import { api } from '../../api/index.ts'
import { Outcome, useMeetingSend, useTaskSend, whyWait } from '../../room/index.ts'
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
        blocked={whyWait(screening.isPending || placing.isPending)}
        onPress={() => void put()}
      >
        {words()}
      </Button>
      <Outcome sending={screening} elsewhere={screening.refusal} />
      <Outcome sending={placing} elsewhere={placing.refusal} />
    </>
  )
}
