import { type KindBelow, kindsBelow } from '@khoan-viec/domain/organisation'
import { Field, Select, TextInput } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import { DecisionFields } from '../decision-fields.tsx'
import { type Said, useOrganisationSend } from '../use-organisation-send.ts'
import { administrationWords } from '../words.ts'
import { type ActBelow, codeOf, commandOf, emptyForm, textsOf } from './acts.ts'

/** One cell or village comes, takes another name, or ends, each by a decision. */
export function FormBelow(props: { act: ActBelow; onClose: () => void }) {
  const words = () => administrationWords()
  const [form, setForm, clear] = createDraft(
    () => `below/${props.act.type}/${props.act.unit.code}`,
    () => emptyForm(props.act),
  )
  const sending = useOrganisationSend()
  const errors = useFieldErrors(() => sending.refusal)
  const compose = (): Said | undefined => {
    const faults = faultsOfEmpty(textsOf(props.act, form))
    errors.setFaults(faults)
    return Object.keys(faults).length > 0 ? undefined : commandOf(props.act, form)
  }
  const nameAt = () => (props.act.type === 'RENAME' ? 'changes[0].name' : 'changes[0].unit.name')
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().below.send[props.act.type]}
      done={words().below.sent[props.act.type]}
      compose={compose}
      onDone={() => {
        clear()
        props.onClose()
      }}
      onCancel={() => props.onClose()}
    >
      <Show when={props.act.type === 'CREATE'}>
        <Field label={words().unit.kind} error={errors.at('changes[0].unit.kind')}>
          <Select<KindBelow>
            value={form.kind}
            placeholder={words().below.chooseKind}
            options={kindsBelow.map((value) => ({ value, label: terms().unitKind[value] }))}
            onChange={(kind) => setForm('kind', kind)}
          />
        </Field>
      </Show>
      <Show
        when={props.act.type !== 'ABOLISH'}
        fallback={
          <Field label={words().end.reason} hint={words().below.reasonHint} error={errors.at('changes[0].reason')}>
            <TextInput value={form.reason} onInput={(reason) => setForm('reason', reason)} />
          </Field>
        }
      >
        <Field label={words().below.name} hint={words().below.nameHint} error={errors.at(nameAt())}>
          <TextInput value={form.name} onInput={(name) => setForm('name', name)} autocomplete="off" />
        </Field>
      </Show>
      <Show when={props.act.type === 'CREATE'}>
        <Field label={words().unit.code} hint={words().below.codeHint} error={errors.at('changes[0].unit.code')}>
          <TextInput
            value={form.code ?? codeOf(props.act, form)}
            onInput={(code) => setForm('code', code)}
            autocomplete="off"
          />
        </Field>
      </Show>
      <DecisionFields form={form} set={setForm} hints={words().below.hints} errorAt={errors.at} />
    </ActForm>
  )
}
