import { type Tenure, unitSide } from '@khoan-viec/domain/organisation'
import { Combobox } from '@khoan-viec/ui/combobox'
import { CheckboxGroup, Field, type Option } from '@khoan-viec/ui/form'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { api } from '../api/index.ts'
import { ChosenList } from '../room/index.ts'
import { delegationWords } from './words.ts'

const TASKS_MOST = 100

/** Of a post in a unit some of its tasks, of a post above some of the units. */
export const isByTask = ({ post }: Tenure): boolean => unitSide.includes(post)

export function TasksField(props: {
  unit: string
  values: readonly string[]
  error: string | undefined
  onChange: (tasks: readonly string[]) => void
}) {
  const words = () => delegationWords().form
  const tasks = useQuery(() => ({
    queryKey: ['task', 'list', 'to-delegate', props.unit],
    queryFn: () => api.task.list.query({ unit: props.unit, size: TASKS_MOST }),
  }))
  const options = () => (tasks.isSuccess ? tasks.data.rows.map(({ id, title }) => ({ value: id, label: title })) : [])
  return (
    <CheckboxGroup
      label={words().tasks}
      hint={tasks.isSuccess && options().length === 0 ? words().noTasks : undefined}
      values={props.values}
      options={options()}
      error={props.error}
      onChange={props.onChange}
    />
  )
}

export function UnitsField(props: {
  values: readonly Option[]
  error: string | undefined
  onChange: (units: readonly Option[]) => void
}) {
  const words = () => delegationWords().form
  const [text, setText] = createSignal('')
  const found = useQuery(() => ({
    queryKey: ['unit', 'list', 'to-delegate', text()],
    queryFn: () => api.unit.list.query({ text: text().trim().slice(0, 100), size: 20 }),
    placeholderData: keepPreviousData,
  }))
  const options = () => (found.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const add = (unit: Option | null) => {
    if (unit && !props.values.some(({ value }) => value === unit.value)) props.onChange([...props.values, unit])
  }
  return (
    <>
      <Field label={words().units} error={props.error}>
        <Combobox value={null} options={options()} onChange={add} onSearch={setText} placeholder={words().addUnit} />
      </Field>
      <ChosenList values={props.values} onChange={props.onChange} />
    </>
  )
}
