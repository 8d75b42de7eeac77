import type { Verdict } from '@khoan-viec/domain/task'
import type { AgendaItem } from '@khoan-viec/protocol/meeting'
import { Field, RadioGroup, TextArea } from '@khoan-viec/ui/form'
import { Panel } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { actWords } from '../../task/acts/words.ts'
import { terms } from '../../words/index.ts'
import { meetingWords } from '../words.ts'
import { ChangedFields } from './changed-fields.tsx'
import { changesOf, changedRegistration } from './changed-registration.ts'

type Choice = Exclude<Verdict, 'ADDED_BY_SUPERIOR'>
const verdicts: readonly Choice[] = ['APPROVED', 'APPROVED_WITH_CHANGES', 'RETURNED', 'REJECTED']

/** One verdict for the task, with its ground; with changes, the registration as the meeting agreed on it. */
export function ConcludeForm(props: { item: AgendaItem }) {
  const words = () => meetingWords().conclude
  const registration = () => props.item.registration
  const [form, setForm, clear] = createDraft(
    () => `${props.item.row.id}/conclude/${props.item.row.seq}`,
    () => ({
      verdict: '' as Choice | '', // widens to what the form may hold
      ground: '',
      changes: changesOf(registration(), format().number),
    }),
  )
  const sending = useTaskSend(() => props.item.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    errors.setFaults(form.verdict === '' ? { verdict: actWords().notChosen } : {})
    const { verdict, ground } = form
    if (verdict === '') return undefined
    if (verdict !== 'APPROVED_WITH_CHANGES') return { type: 'conclude', verdict, ground } as const
    return {
      type: 'conclude',
      verdict,
      ground,
      registration: changedRegistration(registration(), form.changes, format().parseNumber),
    } as const
  }
  return (
    <Panel title={words().title}>
      <ActForm
        sending={sending}
        errors={errors}
        label={words().send}
        done={words().sent}
        compose={compose}
        onDone={clear}
      >
        <RadioGroup
          label={words().verdict}
          value={form.verdict}
          options={verdicts.map((verdict) => ({ value: verdict, label: terms().verdict[verdict] }))}
          onChange={(verdict) => setForm('verdict', verdict)}
          error={errors.at('verdict')}
        />
        <Field
          label={words().ground}
          hint={words().groundHint}
          error={errors.at('ground')}
          optional={form.verdict === 'APPROVED'}
        >
          <TextArea value={form.ground} onInput={(ground) => setForm('ground', ground)} rows={3} />
        </Field>
        <Show when={form.verdict === 'APPROVED_WITH_CHANGES'}>
          <ChangedFields
            registration={registration()}
            changes={form.changes}
            onChange={(next) => setForm('changes', next)}
            errors={errors}
          />
        </Show>
      </ActForm>
    </Panel>
  )
}
