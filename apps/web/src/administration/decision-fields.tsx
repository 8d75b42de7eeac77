import { DateInput, Field, TextInput } from '@khoan-viec/ui/form'
import { administrationWords } from './words.ts'

/** The paper as it is being typed, and the day from which it counts. */
export type TypedDecision = { number: string; date: string; body: string; from: string }

/** Of what decision it is, and from which day it counts. */
export function DecisionFields(props: {
  form: TypedDecision
  set: (part: Partial<TypedDecision>) => void
  /** Examples that fit other papers than those of an assembly. */
  hints?: { readonly number: string; readonly body: string; readonly from: string } | undefined
  errorAt: (field: string) => string | undefined
}) {
  const words = () => administrationWords().reorganise
  return (
    <>
      <Field
        label={words().number}
        hint={props.hints?.number ?? words().numberHint}
        error={props.errorAt('decision.number')}
      >
        <TextInput value={props.form.number} onInput={(number) => props.set({ number })} autocomplete="off" />
      </Field>
      <Field label={words().date} error={props.errorAt('decision.date')}>
        <DateInput value={props.form.date} onInput={(date) => props.set({ date })} />
      </Field>
      <Field label={words().body} hint={props.hints?.body} error={props.errorAt('decision.body')}>
        <TextInput value={props.form.body} onInput={(body) => props.set({ body })} />
      </Field>
      <Field label={words().from} hint={props.hints?.from ?? words().fromHint} error={props.errorAt('from')}>
        <DateInput value={props.form.from} onInput={(from) => props.set({ from })} />
      </Field>
    </>
  )
}
