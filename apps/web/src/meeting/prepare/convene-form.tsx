import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { DateInput, Field, TextInput } from '@khoan-viec/ui/form'
import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { paths, useSession } from '../../app/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useMeetingSend } from '../../room/index.ts'
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
      <ConveneDialog open={open()} onClose={() => setOpen(false)} />
    </>
  )
}

export function ConveneDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={meetingWords().convene.open}>
      <ConveneForm onCancel={() => props.onClose()} />
    </Dialog>
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
    const { title, date, place } = form
    const faults = { ...faultsOfEmpty({ title, place }), ...(date === '' ? { date: actWords().notADay } : {}) }
    errors.setFaults(faults)
    if (Object.keys(faults).length > 0) return undefined
    return { type: 'convene', meeting, cycle: cycle(), title, date, place, agenda: [] } as const
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
      <p class="soft">{words().lead}</p>
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
