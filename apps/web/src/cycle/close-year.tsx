import type { CycleView } from '@khoan-viec/protocol/cycle'
import { Confirm } from '../room/index.ts'
import { useCycleSend } from './send.ts'
import { cycleWords } from './words.ts'

/** The last act of the year, asked for twice because nothing undoes it. */
export function CloseYear(props: { view: CycleView; open: boolean; onClose: () => void }) {
  const words = () => cycleWords().close
  const sending = useCycleSend<{ type: 'close' }>(() => props.view.cycle.id)
  return (
    <Confirm
      open={props.open}
      onClose={() => props.onClose()}
      title={words().title}
      label={words().send}
      done={words().sent}
      sending={sending}
      command={() => ({ type: 'close' }) as const}
    >
      <p>{words().text}</p>
    </Confirm>
  )
}
