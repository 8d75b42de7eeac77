import type { CycleView } from '@khoan-viec/protocol/cycle'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { showToast } from '@khoan-viec/ui/feedback'
import { DateInput, Field, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { api, useSend } from '../api/index.ts'
import { paths, useToday } from '../app/index.ts'
import { explainRefusal } from '../words/index.ts'
import { SentNotice } from './sent-notice.tsx'
import { cycleWords } from './words.ts'

type Convening = Extract<Parameters<typeof api.meeting.obey.mutate>[0]['command'], { type: 'convene' }>

/** Calls both bodies together on a day. The agenda grows as registrations are screened. */
export function Convene(props: { view: CycleView; open: boolean; onClose: () => void }) {
  const navigate = useNavigate()
  const today = useToday()
  const words = () => cycleWords().convene
  const [typed, setTitle] = createSignal<string>()
  const title = () => typed() ?? words().nameStart(String(props.view.cycle.year))
  const [date, setDate] = createSignal('')
  const [place, setPlace] = createSignal('')
  const sending = useSend<Convening>(({ requestId, command }) => api.meeting.obey.mutate({ requestId, command }))
  const errorAt = (field: string) => (sending.refusal?.field === field ? explainRefusal(sending.refusal) : undefined)
  const send = async () => {
    const meeting = `${props.view.cycle.id}-${crypto.randomUUID().slice(0, 8)}`
    try {
      await sending.send({
        type: 'convene',
        meeting,
        cycle: props.view.cycle.id,
        title: title(),
        date: date() || today(),
        place: place(),
        agenda: [],
      })
      showToast(words().sent)
      props.onClose()
      navigate(paths.meeting(meeting))
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
        <Field label={words().name} error={errorAt('title')}>
          <TextInput value={title()} onInput={setTitle} />
        </Field>
        <Field label={words().date} error={errorAt('date')}>
          <DateInput value={date() || today()} onInput={setDate} min={today()} />
        </Field>
        <Field label={words().place} error={errorAt('place')}>
          <TextInput value={place()} onInput={setPlace} />
        </Field>
        <p class="soft small">{words().agendaHint}</p>
      </Stack>
    </Dialog>
  )
}
