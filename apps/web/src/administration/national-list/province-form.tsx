import type { Refusal } from '@khoan-viec/domain/core'
import { fold } from '@khoan-viec/domain/core'
import type { NationalListView, ProvinceAskedTyped } from '@khoan-viec/protocol/administration'
import { Button } from '@khoan-viec/ui/action'
import { Combobox } from '@khoan-viec/ui/combobox'
import { Notice } from '@khoan-viec/ui/feedback'
import { Checkbox, DateInput, Field, type Option, TextInput } from '@khoan-viec/ui/form'
import { Panel } from '@khoan-viec/ui/layout'
import { createSignal, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { createDraft, faultsOfEmpty, goToFault, useFieldErrors } from '../../room/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { administrationWords } from '../words.ts'
import { nationalListWords } from './words.ts'

type Form = {
  province: Option | null
  group: string
  hasBefore: boolean
  since: string
  number: string
  date: string
  body: string
}

const empty = (): Form => ({
  province: null,
  group: nationalListWords().groupUsual,
  hasBefore: false,
  since: '2025-01-01',
  number: '',
  date: '',
  body: nationalListWords().bodyUsual,
})

/** Which province of the list is to be compared, and whether what was before goes with it. */
export function ProvinceForm(props: {
  provinces: NationalListView['provinces']
  refusal: Refusal | undefined
  isLost: boolean
  busy: boolean
  onAsk: (asked: ProvinceAskedTyped) => void
}) {
  const words = () => nationalListWords()
  const reorganise = () => administrationWords().reorganise
  const [form, setForm] = createDraft<Form>(() => 'national-list', empty)
  const [text, setText] = createSignal('')
  const errors = useFieldErrors(() => props.refusal)
  let place: HTMLFormElement | undefined
  const options = () =>
    props.provinces
      .filter(({ name }) => fold(name).includes(fold(text().trim())))
      .map(({ code, name, communes }) => ({
        value: code,
        label: name,
        hint: words().provinceHint(format().number(communes)),
      }))
  const look = () => {
    const { province, group, hasBefore, since, number, date, body } = form
    const before = { 'before.since': since, 'before.decision.number': number, 'before.decision.date': date }
    const faults = faultsOfEmpty({
      province: province?.value ?? '',
      group,
      ...(hasBefore ? { ...before, 'before.decision.body': body } : {}),
    })
    errors.setFaults(faults)
    if (Object.keys(faults).length > 0 || !province) return queueMicrotask(() => goToFault(place))
    const decision = { number: number.trim(), date, body: body.trim() }
    props.onAsk({
      province: province.value,
      group: group.trim(),
      ...(hasBefore ? { before: { since, decision } } : {}),
    })
  }
  return (
    <div class="administration-form">
      <Panel title={words().choose}>
        <form
          class="act-form"
          novalidate
          ref={(element) => (place = element)}
          onSubmit={(event) => {
            event.preventDefault()
            look()
          }}
        >
          <Field label={words().province} hint={words().searchHint} error={errors.at('province')}>
            <Combobox
              value={form.province}
              options={options()}
              onChange={(province) => setForm('province', province)}
              onSearch={setText}
            />
          </Field>
          <Field label={reorganise().group} hint={words().groupHint} error={errors.at('group')}>
            <TextInput value={form.group} onInput={(group) => setForm('group', group)} />
          </Field>
          <Checkbox
            checked={form.hasBefore}
            onChange={(hasBefore) => setForm('hasBefore', hasBefore)}
            label={words().before}
            hint={words().beforeHint}
          />
          <Show when={form.hasBefore}>
            <Field label={words().since} hint={words().sinceHint} error={errors.at('before.since')}>
              <DateInput value={form.since} onInput={(since) => setForm('since', since)} />
            </Field>
            <Field
              label={reorganise().number}
              hint={reorganise().numberHint}
              error={errors.at('before.decision.number')}
            >
              <TextInput value={form.number} onInput={(number) => setForm('number', number)} autocomplete="off" />
            </Field>
            <Field label={reorganise().date} error={errors.at('before.decision.date')}>
              <DateInput value={form.date} onInput={(date) => setForm('date', date)} />
            </Field>
            <Field label={reorganise().body} error={errors.at('before.decision.body')}>
              <TextInput value={form.body} onInput={(body) => setForm('body', body)} />
            </Field>
          </Show>
          <Show when={errors.elsewhere()}>
            {(refusal) => <Notice tone="refused">{explainRefusal(refusal())}</Notice>}
          </Show>
          <Show when={props.isLost}>
            <Notice tone="refused">{words().lost}</Notice>
          </Show>
          <div class="act-buttons">
            <Button type="submit" kind="plain" busy={props.busy}>
              {words().look}
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  )
}
