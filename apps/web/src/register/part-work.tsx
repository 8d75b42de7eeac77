import { taskCategories, taskFields } from '@khoan-viec/domain/task'
import { Field, Select } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { terms } from '../words/index.ts'
import { Entry, type Editing } from './entry.tsx'
import { idOfPlace } from './faults.ts'
import { registerWords } from './words.ts'

/** First part: what is to be done, and what makes it hard. */
export function PartWork(props: { editing: Editing }) {
  const words = () => registerWords()
  return (
    <Stack gap={5}>
      <Entry editing={props.editing} name="title" kind="text" rows={2} />
      <div class="form-pair">
        <Field label={words().fields.category}>
          <Select
            value={props.editing.form.category}
            options={taskCategories.map((value) => ({ value, label: terms().category[value] }))}
            onChange={(value) => props.editing.set('category', value)}
          />
        </Field>
        <Field id={idOfPlace('field')} label={words().fields.field} error={props.editing.errorAt('field')}>
          <Select
            value={props.editing.form.field}
            placeholder={words().form.chooseField}
            options={taskFields.map((value) => ({ value, label: terms().field[value] }))}
            onChange={(value) => props.editing.set('field', value)}
          />
        </Field>
      </div>
      <Entry editing={props.editing} name="obstacle" kind="text" rows={3} />
      <Entry editing={props.editing} name="notRoutine" kind="text" rows={2} />
      <Entry editing={props.editing} name="basis" kind="text" rows={2} />
    </Stack>
  )
}

/** Fourth part: who does it, who answers, who decides, what is asked of the superior. */
export function PartWho(props: { editing: Editing }) {
  return (
    <Stack gap={5}>
      <Entry editing={props.editing} name="leadPerson" />
      <Entry editing={props.editing} name="coordination" kind="text" rows={2} optional />
      <Entry editing={props.editing} name="responsibility" kind="text" rows={2} />
      <Entry editing={props.editing} name="authority" kind="text" rows={2} />
      <Entry editing={props.editing} name="risks" kind="text" rows={2} optional />
    </Stack>
  )
}
