import type { CycleView } from '@khoan-viec/protocol/cycle'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { showToast } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { createSignal } from 'solid-js'
import { api, useSend } from '../api/index.ts'
import { explainRefusal } from '../words/index.ts'
import { SentNotice } from './sent-notice.tsx'
import { cycleWords } from './words.ts'

type Publishing = Extract<Parameters<typeof api.cycle.obey.mutate>[0]['command'], { type: 'publish-board' }>

/** Puts a board before everybody. What it shows is taken from the record, never from here. */
export function Publish(props: { view: CycleView; kind: Publishing['kind']; open: boolean; onClose: () => void }) {
  const words = () => cycleWords().publish
  const [title, setTitle] = createSignal<string>()
  const name = () => title() ?? words().start[props.kind](String(props.view.cycle.year))
  const sending = useSend<Publishing>(({ requestId, command }) =>
    api.cycle.obey.mutate({ id: props.view.cycle.id, requestId, command }),
  )
  const send = async () => {
    try {
      await sending.send({ type: 'publish-board', kind: props.kind, title: name() })
      showToast(words().sent)
      props.onClose()
    } catch {
      // The refusal stands at its field, or above.
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
        <p>{words().what[props.kind]}</p>
        <Field
          label={words().name}
          error={sending.refusal?.field === 'title' ? explainRefusal(sending.refusal) : undefined}
        >
          <TextInput value={name()} onInput={setTitle} />
        </Field>
      </Stack>
    </Dialog>
  )
}
