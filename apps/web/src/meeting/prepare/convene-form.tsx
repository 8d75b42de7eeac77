import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { DateInput, Field, TextInput } from '@khoan-viec/ui/form'
import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { paths, useSession } from '../../app/index.ts'
import { ActForm, createDraft, useFieldErrors, useMeetingSend } from '../../room/index.ts'
import { actWords } from '../../task/acts/words.ts'
import { meetingWords } from '../words.ts'
import { newId } from './new-id.ts'

/** Calls a meeting; its agenda is filled afterwards. */
export function ConveneButton() {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button kind="primary" popup="dialog" onPress={() => setOpen(true)}>
        {meetingWords().convene.open}
      </Button>
      <Dialog open={open()} onClose={() => setOpen(false)} title={meetingWords().convene.open}>
        <ConveneForm onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function ConveneForm(props: { onCancel: () => void }) {
  const session = useSession()
  const navigate = useNavigate()
  const words = () => meetingWords().convene
  const cycle = () => session.me?.cycle?.id ?? ''
  const meeting = newId(cycle(), 'm')
  const [form, setForm, clear] = createDraft(
    () => `${cycle()}/convene`,
    () => ({ title: '', date: '', place: '' }),
  )
  const sending = useMeetingSend()
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    errors.setFaults(form.date === '' ? { date: actWords().notADay } : {})
    return form.date === '' ? undefined : ({ type: 'convene', meeting, cycle: cycle(), ...form, agenda: [] } as const)
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().send}
      done={words().sent}
      compose={compose}
      onDone={() => {
        clear()
        navigate(paths.meeting(meeting))
      }}
      onCancel={props.onCancel}
    >
      <Field label={words().title} hint={words().titleHint} error={errors.at('title')}>
        <TextInput value={form.title} onInput={(title) => setForm('title', title)} />
      </Field>
      <Field label={words().date} error={errors.at('date')}>
        <DateInput value={form.date} onInput={(date) => setForm('date', date)} />
      </Field>
      <Field label={words().place} error={errors.at('place')}>
        <TextInput value={form.place} onInput={(place) => setForm('place', place)} />
      </Field>
    </ActForm>
  )
}
