import type { SuperiorDuty } from '@khoan-viec/domain/task'
import { Button } from '@khoan-viec/ui/action'
import { DateInput, Field, TextArea, TextInput } from '@khoan-viec/ui/form'
import { Grid } from '@khoan-viec/ui/layout'
import { Index, Show } from 'solid-js'
import { format } from '../format/index.ts'
import type { FieldErrors } from '../room/index.ts'
import { nextDutyId } from './terms-of.ts'
import { contractWords } from './words.ts'

/** What the superior owes: never empty, each with who and by when. */
export function Duties(props: {
  duties: readonly SuperiorDuty[]
  /** Under a contract in force the duties stay as they are. */
  fixed: boolean
  errors: FieldErrors
  onChange: (duties: readonly SuperiorDuty[]) => void
}) {
  const words = contractWords
  const change = (index: number, part: Partial<SuperiorDuty>) =>
    props.onChange(props.duties.map((duty, at) => (at === index ? { ...duty, ...part } : duty)))
  const add = () => props.onChange([...props.duties, { id: nextDutyId(props.duties), what: '', who: '', due: '' }])
  return (
    <section class="duties">
      <h3>{words().duties}</h3>
      <p class="soft">{words().dutiesHint}</p>
      <Show when={props.errors.at('terms.superiorDuties')}>{(said) => <p class="field-error">{said()}</p>}</Show>
      <Index each={props.duties}>
        {(duty, index) => (
          <fieldset class="cascade-part" disabled={props.fixed}>
            <legend>{words().duty(format().number(index + 1))}</legend>
            <Field label={words().dutyWhat} error={props.errors.at(`terms.superiorDuties[${index}].what`)}>
              <TextArea value={duty().what} onInput={(what) => change(index, { what })} rows={2} />
            </Field>
            <Grid least={200} gap={3}>
              <Field label={words().dutyWho} error={props.errors.at(`terms.superiorDuties[${index}].who`)}>
                <TextInput value={duty().who} onInput={(who) => change(index, { who })} />
              </Field>
              <Field label={words().dutyDue} error={props.errors.at(`terms.superiorDuties[${index}].due`)}>
                <DateInput value={duty().due} onInput={(due) => change(index, { due })} />
              </Field>
            </Grid>
            <Show when={!props.fixed && props.duties.length > 1}>
              <div>
                <Button
                  kind="quiet"
                  size="small"
                  onPress={() => props.onChange(props.duties.filter((_, at) => at !== index))}
                >
                  {words().removeDuty(format().number(index + 1))}
                </Button>
              </div>
            </Show>
          </fieldset>
        )}
      </Index>
      <Show when={!props.fixed}>
        <div>
          <Button onPress={add}>{words().addDuty}</Button>
        </div>
      </Show>
    </section>
  )
}
