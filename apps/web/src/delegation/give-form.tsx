import { plusDays } from '@khoan-viec/domain/calendar'
import type { Remit } from '@khoan-viec/domain/organisation'
import type { DelegablePost } from '@khoan-viec/protocol/delegation'
import { Notice } from '@khoan-viec/ui/feedback'
import { CheckboxGroup, DateInput, Field, type Option, RadioGroup, Select, TextInput } from '@khoan-viec/ui/form'
import { Grid } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { useToday } from '../app/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors } from '../room/index.ts'
import { explainRefusal, terms } from '../words/index.ts'
import { isByTask, TasksField, UnitsField } from './scope-field.tsx'
import { type Said, useDelegationSend } from './use-delegation-send.ts'
import { delegationWords } from './words.ts'

type Form = {
  number: string
  tenure: string
  delegate: string
  remits: Remit[]
  scope: 'ALL' | 'SOME'
  tasks: string[]
  units: Option[]
  from: string
  to: string
}

const WEEK = 6

/** The holder of a post lets another of the same unit do some of its work. */
export function GiveForm(props: { posts: readonly DelegablePost[]; onClose: () => void }) {
  const words = () => delegationWords().form
  const today = useToday()
  const [form, setForm, clear] = createDraft<Form>(
    () => 'delegate',
    () => ({
      number: '',
      tenure: props.posts[0]?.tenure.id ?? '',
      delegate: '',
      remits: [],
      scope: 'ALL',
      tasks: [],
      units: [],
      from: today(),
      to: plusDays(today(), WEEK),
    }),
  )
  const post = () => props.posts.find(({ tenure }) => tenure.id === form.tenure) ?? props.posts[0]
  const sending = useDelegationSend()
  const errors = useFieldErrors(() => sending.refusal)
  const errorOf = (field: string, most: number): string | undefined => {
    const refused = Array.from({ length: most }, (_, index) => errors.at(`${field}[${index}]`))
    return errors.at(field) ?? refused.find((said) => said !== undefined)
  }
  const compose = (): Said | undefined => {
    const of = post()
    if (!of) return undefined
    const { number, delegate, remits, from, to } = form
    const byTask = isByTask(of.tenure)
    const chosen = byTask ? form.tasks : form.units.map(({ value }) => value)
    const faults = {
      ...faultsOfEmpty({ number, delegate, from, to, remits: remits.join('') }),
      ...(form.scope === 'SOME' && chosen.length === 0 ? { [byTask ? 'tasks' : 'units']: words().chooseScope } : {}),
    }
    errors.setFaults(faults)
    if (Object.keys(faults).length > 0) return undefined
    return {
      type: 'delegate',
      number: number.trim(),
      tenure: of.tenure.id,
      delegate,
      remits: [...remits],
      ...(form.scope === 'SOME' ? (byTask ? { tasks: [...chosen] } : { units: [...chosen] }) : {}),
      from,
      to,
    }
  }
  /** Another post does other work, with other people. */
  const choosePost = (tenure: string) => setForm({ tenure, delegate: '', remits: [], tasks: [], units: [] })
  return (
    <Show when={post()} fallback={<Notice tone="info">{explainRefusal({ code: 'not-yours' })}</Notice>}>
      {(of) => (
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
          <Show when={props.posts.length > 1}>
            <RadioGroup
              label={words().post}
              value={of().tenure.id}
              options={props.posts.map(({ tenure }) => ({
                value: tenure.id,
                label: `${terms().post[tenure.post]}, ${tenure.unitName}`,
              }))}
              error={errors.at('tenure')}
              onChange={choosePost}
            />
          </Show>
          <Show when={of().colleagues.length === 0}>
            <Notice tone="info">{words().alone}</Notice>
          </Show>
          <Field label={words().delegate} hint={words().delegateHint} error={errors.at('delegate')}>
            <Select
              value={form.delegate}
              placeholder={words().choose}
              options={of().colleagues.map(({ id, name, posts }) => ({
                value: id,
                label: `${name} (${posts.map((each) => terms().post[each]).join(', ')})`,
              }))}
              onChange={(delegate) => setForm('delegate', delegate)}
            />
          </Field>
          <CheckboxGroup<Remit>
            label={words().remits}
            hint={words().remitsHint}
            values={form.remits}
            options={of().remits.map((value) => ({ value, label: terms().remit[value] }))}
            error={errorOf('remits', of().remits.length)}
            onChange={(remits) => setForm('remits', [...remits])}
          />
          <RadioGroup<Form['scope']>
            label={words().scope}
            value={form.scope}
            options={(['ALL', 'SOME'] as const).map((value) => ({ value, label: words().scopes[value] }))}
            onChange={(scope) => setForm('scope', scope)}
          />
          <Show when={form.scope === 'SOME'}>
            <Show
              when={isByTask(of().tenure)}
              fallback={
                <UnitsField
                  values={form.units}
                  error={errorOf('units', form.units.length)}
                  onChange={(units) => setForm('units', [...units])}
                />
              }
            >
              <TasksField
                unit={of().tenure.unit}
                values={form.tasks}
                error={errors.at('tasks')}
                onChange={(tasks) => setForm('tasks', [...tasks])}
              />
            </Show>
          </Show>
          <Grid least={200}>
            <Field label={words().from} error={errors.at('from')}>
              <DateInput value={form.from} onInput={(from) => setForm('from', from)} />
            </Field>
            <Field label={words().to} error={errors.at('to')}>
              <DateInput value={form.to} onInput={(to) => setForm('to', to)} />
            </Field>
          </Grid>
          <Field label={words().number} hint={words().numberHint} error={errors.at('number')}>
            <TextInput value={form.number} onInput={(number) => setForm('number', number)} autocomplete="off" />
          </Field>
        </ActForm>
      )}
    </Show>
  )
}
