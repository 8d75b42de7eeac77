import { type KeyScope, keyScopes, type RightsTokenAsked } from '@khoan-viec/protocol/rights'
import { CheckboxGroup, Field, Select, TextInput } from '@khoan-viec/ui/form'
import { Grid } from '@khoan-viec/ui/layout'
import { createSignal } from 'solid-js'
import { format } from '../../format/index.ts'
import { type Making, MakingForm } from '../making/index.ts'
import { tokenWords } from './words.ts'

type Days = RightsTokenAsked['days']
const days: readonly Days[] = [7, 30, 90]

/** For which software, what it may read, and how long. */
export function TokenForm(props: { making: Making<RightsTokenAsked> }) {
  const words = () => tokenWords()
  const [name, setName] = createSignal('')
  const [lasts, setLasts] = createSignal<Days>(90)
  const [scopes, setScopes] = createSignal<readonly KeyScope[]>([])
  return (
    <MakingForm
      making={props.making}
      fields={['name', 'scopes']}
      failed={words().failed}
      label={words().issue}
      compose={() => ({ name: name(), days: lasts(), scopes: [...scopes()] })}
      onMade={() => {
        setName('')
        setScopes([])
      }}
    >
      <Grid least={240}>
        <Field label={words().name} hint={words().nameHint} error={props.making.act.at('name')}>
          <TextInput value={name()} onInput={setName} autocomplete="off" />
        </Field>
        <Field label={words().lasts} hint={words().lastsHint}>
          <Select
            value={String(lasts())}
            options={days.map((each) => ({ value: String(each), label: words().days(format().number(each)) }))}
            onChange={(chosen) => setLasts(days.find((each) => String(each) === chosen) ?? 90)}
          />
        </Field>
      </Grid>
      <CheckboxGroup<KeyScope>
        label={words().scopes}
        hint={words().scopesHint}
        values={scopes()}
        options={keyScopes.map((value) => ({ value, label: words().scope[value] }))}
        error={props.making.act.at('scopes')}
        onChange={setScopes}
      />
    </MakingForm>
  )
}
