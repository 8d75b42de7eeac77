import type { CycleView } from '@khoan-viec/protocol/cycle'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Field, TextInput } from '@khoan-viec/ui/form'
import type { api } from '../api/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors } from '../room/index.ts'
import { useCycleSend } from './send.ts'
import { cycleWords } from './words.ts'

type Publishing = Extract<Parameters<typeof api.cycle.obey.mutate>[0]['command'], { type: 'publish-board' }>

/** Puts a board before everybody. What it shows is taken from the record, never from here. */
export function Publish(props: { view: CycleView; kind: Publishing['kind']; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={cycleWords().acts[nameOf[props.kind]]}>
      <PublishForm view={props.view} kind={props.kind} onClose={() => props.onClose()} />
    </Dialog>
  )
}

const nameOf = { TERM: 'term', PERIOD: 'period', LEVELS: 'levels' } as const

function PublishForm(props: { view: CycleView; kind: Publishing['kind']; onClose: () => void }) {
  const words = () => cycleWords().publish
  const cycle = () => props.view.cycle
  const [form, setForm, clear] = createDraft(
    () => `${cycle().id}/publish-board/${props.kind}`,
    () => ({ title: words().start[props.kind](String(cycle().year)) }),
  )
  const sending = useCycleSend<Publishing>(() => cycle().id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const { title } = form
    errors.setFaults(faultsOfEmpty({ title }))
    return title.trim() === '' ? undefined : ({ type: 'publish-board', kind: props.kind, title } as const)
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
        props.onClose()
      }}
      onCancel={() => props.onClose()}
    >
      <p>{words().what[props.kind]}</p>
      <Field label={words().name} error={errors.at('title')}>
        <TextInput value={form.title} onInput={(title) => setForm('title', title)} />
      </Field>
    </ActForm>
  )
}
