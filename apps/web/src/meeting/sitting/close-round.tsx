import { Button } from '@khoan-viec/ui/action'
import { createSignal } from 'solid-js'
import { format } from '../../format/index.ts'
import { Confirm, useTaskSend } from '../../room/index.ts'
import { meetingWords } from '../words.ts'

/** The chair ends the round before all opinions are in; asked once, since every opinion opens with it. */
export function CloseRound(props: { task: string; missing: number }) {
  const words = () => meetingWords().opinion
  const [open, setOpen] = createSignal(false)
  const sending = useTaskSend(() => props.task)
  return (
    <div>
      <Button popup="dialog" onPress={() => setOpen(true)}>
        {words().close}
      </Button>
      <Confirm
        open={open()}
        onClose={() => setOpen(false)}
        title={words().closeTitle}
        label={words().close}
        done={words().closed}
        sending={sending}
        command={() => ({ type: 'close-round' }) as const}
      >
        <p>{words().closeLead(format().number(props.missing))}</p>
      </Confirm>
    </div>
  )
}
