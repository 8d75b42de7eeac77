import { fold } from '@khoan-viec/domain/core'
import type { FirstSetUp, passwordLeast } from '@khoan-viec/protocol/accounts'
import { Field, Select, TextInput } from '@khoan-viec/ui/form'
import { accountWords } from './words.ts'

/** As the server asks of a password that stands alone. */
export const PASSWORD_LEAST: (typeof passwordLeast)['alone'] = 15

type Authority = FirstSetUp['authority']
const kinds = ['TOWN', 'PROVINCE', 'COMMUNE', 'WARD'] as const satisfies readonly Authority['kind'][]

export const blankSetUp = (): FirstSetUp => ({
  name: '',
  authority: { code: '', name: '', kind: 'TOWN', collective: '' },
})

/** A code out of a name: `thị xã Hoàng Mai` → `thi-xa-hoang-mai`. */
const codeOf = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)

/** What the very first names: the authority and themselves. */
export function FirstFields(props: {
  value: FirstSetUp
  codeError: string | undefined
  onChange: (value: FirstSetUp) => void
}) {
  const words = () => accountWords().join
  const change = (part: Partial<Authority>) =>
    props.onChange({ ...props.value, authority: { ...props.value.authority, ...part } })
  /** The code follows the name for as long as nobody has written another. */
  const rename = (name: string) => {
    const { code, name: before } = props.value.authority
    change(code === codeOf(before) ? { name, code: codeOf(name) } : { name })
  }
  return (
    <>
      <fieldset class="account-group">
        <legend>{words().authority}</legend>
        <Field label={words().name} hint={words().nameHint}>
          <TextInput value={props.value.authority.name} onInput={rename} autocomplete="organization" />
        </Field>
        <Field label={words().kind}>
          <Select
            value={props.value.authority.kind}
            options={kinds.map((value) => ({ value, label: words().kinds[value] }))}
            onChange={(kind) => change({ kind })}
          />
        </Field>
        <Field label={words().collective} hint={words().collectiveHint}>
          <TextInput value={props.value.authority.collective} onInput={(collective) => change({ collective })} />
        </Field>
        <Field label={words().code} hint={words().codeHint} error={props.codeError}>
          <TextInput value={props.value.authority.code} onInput={(code) => change({ code })} autocomplete="off" />
        </Field>
      </fieldset>
      <fieldset class="account-group">
        <legend>{words().you}</legend>
        <Field label={words().person}>
          <TextInput
            value={props.value.name}
            onInput={(name) => props.onChange({ ...props.value, name })}
            autocomplete="name"
          />
        </Field>
      </fieldset>
    </>
  )
}
