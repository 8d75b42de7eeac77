import { type ToldKind, toldKinds, type WebhookAsked } from '@khoan-viec/protocol/rights'
import { CheckboxGroup, Field, TextInput } from '@khoan-viec/ui/form'
import { createSignal } from 'solid-js'
import { type Making, MakingForm } from '../making/index.ts'
import { webhookWords } from './words.ts'

/** Which address is told, and of what. */
export function WebhookForm(props: { making: Making<WebhookAsked> }) {
  const words = () => webhookWords()
  const [url, setUrl] = createSignal('')
  const [kinds, setKinds] = createSignal<readonly ToldKind[]>([])
  return (
    <MakingForm
      making={props.making}
      fields={['url', 'kinds']}
      failed={words().failed}
      label={words().make}
      compose={() => ({ url: url().trim(), kinds: [...kinds()] })}
      onMade={() => {
        setUrl('')
        setKinds([])
      }}
    >
      <Field label={words().url} hint={words().urlHint} error={props.making.act.at('url')}>
        <TextInput value={url()} onInput={setUrl} autocomplete="off" />
      </Field>
      <CheckboxGroup<ToldKind>
        label={words().kinds}
        values={kinds()}
        options={toldKinds.map((value) => ({ value, label: words().kind[value] }))}
        error={props.making.act.at('kinds')}
        onChange={setKinds}
      />
    </MakingForm>
  )
}
