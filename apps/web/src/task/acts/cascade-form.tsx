import { isHeldOn, type Post } from '@khoan-viec/domain/organisation'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, Select } from '@khoan-viec/ui/form'
import { For, Show } from 'solid-js'
import { produce } from 'solid-js/store'
import { useToday } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { writeValue } from '../parts/index.ts'
import { sumOf } from '../tabs/parts-sum.ts'
import { CascadePartFields, type TypedPart } from './cascade-part-fields.tsx'
import { notANumber } from './faults.ts'
import { actWords } from './words.ts'

const blank = (): TypedPart => ({ cell: '', cellSecretary: '', areaMember: '', quota: '' })

/** Splits a quota. The sum runs along while one types, and has to be exactly the way from baseline to target. */
export function CascadeForm(props: { view: TaskView; onDone: () => void; onCancel: () => void }) {
  const words = () => actWords().cascade
  const today = useToday()
  const numbers = () => (props.view.task.contract?.terms.indicators ?? []).filter(({ kind }) => kind === 'NUMBER')
  const before = () => props.view.task.cascade
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/cascade`,
    () => ({
      indicator: before()?.indicator ?? numbers()[0]?.id ?? '',
      parts: before()?.parts.map(({ cell, cellSecretary, areaMember, quota }) => ({
        cell,
        cellSecretary,
        areaMember,
        quota: format().number(quota),
      })) ?? [blank(), blank()],
    }),
  )
  const indicator = () => numbers().find(({ id }) => id === form.indicator)
  const expected = () => {
    const measured = indicator()
    return measured ? Math.abs(sumOf([measured.target, -measured.baseline], (each) => each)) : 0
  }
  const actual = () => sumOf(form.parts, ({ quota }) => format().parseNumber(quota) ?? 0)
  const people = (post: Post) => {
    const held = props.view.facts.tenures.filter(
      (tenure) => tenure.post === post && tenure.unit === props.view.row.unit && isHeldOn(tenure, today()),
    )
    return [...new Map(held.map(({ person, name }) => [person, { value: person, label: name }])).values()]
  }
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const quotas = form.parts.map(({ quota }) => format().parseNumber(quota))
    const faults = Object.assign(
      {},
      ...form.parts.map((part, index) => faultsOfPart(`parts[${index}]`, part, quotas[index])),
    )
    errors.setFaults(faults)
    if (Object.keys(faults).length > 0) return undefined
    const parts = form.parts.map(({ cell, cellSecretary, areaMember }, index) => ({
      id: `p${index + 1}`,
      cell,
      cellSecretary,
      areaMember,
      quota: quotas[index] ?? 0,
    }))
    return { type: 'cascade', indicator: form.indicator, parts } as const
  }
  const remove = (index: number) =>
    setForm(
      'parts',
      produce((parts) => void parts.splice(index, 1)),
    )
  return (
    <Show when={numbers().length > 0} fallback={<Notice tone="info">{words().noNumber}</Notice>}>
      <ActForm
        sending={sending}
        errors={errors}
        label={words().send}
        done={words().sent}
        compose={compose}
        onDone={() => {
          clear()
          props.onDone()
        }}
        onCancel={props.onCancel}
      >
        <p class="soft">{words().lead}</p>
        <Show when={people('CELL_SECRETARY').length === 0 || people('AREA_MEMBER').length === 0}>
          <Notice tone="warning">{words().nobody}</Notice>
        </Show>
        <Field label={words().indicator} error={errors.at('indicator')}>
          <Select
            value={form.indicator}
            options={numbers().map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => setForm('indicator', id)}
          />
        </Field>
        <For each={form.parts}>
          {(part, index) => (
            <CascadePartFields
              part={part}
              number={index() + 1}
              uom={indicator()?.uom ?? ''}
              cellSecretaries={people('CELL_SECRETARY')}
              areaMembers={people('AREA_MEMBER')}
              errors={errors}
              path={`parts[${index()}]`}
              onInput={(field, value) => setForm('parts', index(), field, value)}
              onRemove={form.parts.length > 1 ? () => remove(index()) : undefined}
            />
          )}
        </For>
        <div>
          <Button onPress={() => setForm('parts', form.parts.length, blank())}>{words().add}</Button>
        </div>
        <Show when={indicator()}>
          {(measured) => (
            <p class="cascade-sum" role="status" classList={{ 'cascade-even': actual() === expected() }}>
              {words().sum}: <b>{writeValue(measured(), actual())}</b> · {words().expected}:{' '}
              <b>{writeValue(measured(), expected())}</b> ·{' '}
              <b>{difference(actual(), expected(), (value) => writeValue(measured(), value))}</b>
            </p>
          )}
        </Show>
        <Show when={errors.at('parts')}>{(said) => <Notice tone="refused">{said()}</Notice>}</Show>
      </ActForm>
    </Show>
  )
}

function faultsOfPart(path: string, part: TypedPart, quota: number | undefined): Readonly<Record<string, string>> {
  const { cell, cellSecretary, areaMember } = part
  const wrong = quota === undefined ? notANumber() : quota > 0 ? undefined : actWords().notPositive
  return {
    ...faultsOfEmpty({ [`${path}.cell`]: cell }),
    ...(wrong === undefined ? {} : { [`${path}.quota`]: wrong }),
    ...(cellSecretary === '' ? { [`${path}.cellSecretary`]: actWords().notChosen } : {}),
    ...(areaMember === '' ? { [`${path}.areaMember`]: actWords().notChosen } : {}),
  }
}

function difference(actual: number, expected: number, write: (value: number) => string): string {
  const words = actWords().cascade
  if (actual === expected) return words.even
  const off = sumOf([actual, -expected], (each) => each)
  return off > 0 ? words.over(write(off)) : words.left(write(-off))
}
