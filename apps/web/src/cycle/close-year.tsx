import type { CycleView } from '@khoan-viec/protocol/cycle'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { showToast } from '@khoan-viec/ui/feedback'
import { Stack } from '@khoan-viec/ui/layout'
import { api, useSend } from '../api/index.ts'
import { SentNotice } from './sent-notice.tsx'
import { cycleWords } from './words.ts'

/** The last act of the year, asked for twice because nothing undoes it. */
export function CloseYear(props: { view: CycleView; open: boolean; onClose: () => void }) {
  const words = () => cycleWords().close
  const sending = useSend<{ type: 'close' }>(({ requestId, command }) =>
    api.cycle.obey.mutate({ id: props.view.cycle.id, requestId, command }),
  )
  const send = async () => {
    try {
      await sending.send({ type: 'close' })
      showToast(words().sent)
      props.onClose()
    } catch {
      // The refusal stands above.
    }
  }
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={words().title}
      actions={
        <Button kind="primary" busy={sending.isPending} onPress={() => void send()}>
          {words().send}
        </Button>
      }
    >
      <Stack gap={5}>
        <SentNotice sending={sending} />
        <p>{words().text}</p>
      </Stack>
    </Dialog>
  )
}
