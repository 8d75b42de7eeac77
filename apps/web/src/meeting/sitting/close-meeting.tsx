import type { MeetingView } from '@khoan-viec/protocol/meeting'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { createSignal, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, useFieldErrors, useMeetingSend } from '../../room/index.ts'
import { meetingWords } from '../words.ts'
import { stageOf } from './stage.ts'

/** Ends the sitting with the number of its notice. */
export function CloseMeeting(props: { view: MeetingView }) {
  const [open, setOpen] = createSignal(false)
  const words = () => meetingWords().close
  const remaining = () => props.view.agenda.filter((item) => stageOf(item) !== 'concluded').length
  return (
    <>
      <Button kind={remaining() === 0 ? 'primary' : 'plain'} popup="dialog" onPress={() => setOpen(true)}>
        {words().open}
      </Button>
      <Dialog open={open()} onClose={() => setOpen(false)} title={words().title}>
        <CloseForm meeting={props.view.meeting.id} remaining={remaining()} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function CloseForm(props: { meeting: string; remaining: number; onClose: () => void }) {
  const words = () => meetingWords().close
  const [form, setForm, clear] = createDraft(
    () => `${props.meeting}/close`,
    () => ({ notice: '' }),
  )
  const sending = useMeetingSend(() => props.meeting)
  const errors = useFieldErrors(() => sending.refusal)
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().send}
      done={words().sent}
      compose={() => ({ type: 'close', notice: form.notice }) as const}
      onDone={() => {
        clear()
        props.onClose()
      }}
      onCancel={props.onClose}
    >
      <Show when={props.remaining > 0}>
        <Notice tone="warning">{words().remaining(format().number(props.remaining))}</Notice>
      </Show>
      <p class="soft">{words().lead}</p>
      <Field label={words().notice} hint={words().noticeHint} error={errors.at('notice')}>
        <TextInput value={form.notice} onInput={(notice) => setForm('notice', notice)} />
      </Field>
    </ActForm>
  )
}
