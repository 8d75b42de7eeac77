import type { OpenTask } from '@khoan-viec/protocol/administration'
import { Field, type Option, Select } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { paths } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { SuccessorFields } from '../../task/acts/successor-fields.tsx'
import { blankSuccessor } from '../../task/acts/successors.ts'
import { StatusBadge, TaskLight } from '../../task/parts/index.ts'
import { administrationWords } from '../words.ts'
import { composeDisposition, mayCancel, mayClose, toUnit, type TypedDisposition } from './work.ts'

/** One open task with what one must know of it, and what becomes of it. */
export function WorkLine(props: {
  task: OpenTask
  heir: Option | undefined
  others: readonly Option[]
  typed: TypedDisposition
  isAsked: boolean
  onChange: (typed: TypedDisposition) => void
}) {
  const words = () => administrationWords().reorganise.work
  const receivers = (): readonly Option[] => [...(props.heir ? [props.heir] : []), ...props.others]
  const options = (): readonly Option[] => [
    ...receivers().map(({ value, label }) => ({ value: toUnit(value), label: words().toUnit(label) })),
    { value: 'PARTS', label: words().parts },
    ...(mayClose(props.task) ? [{ value: 'CLOSE', label: words().close }] : []),
    ...(mayCancel(props.task) ? [{ value: 'CANCEL', label: words().cancel }] : []),
  ]
  const composed = () => composeDisposition(props.task, props.typed, (text) => format().parseNumber(text))
  const choose = (choice: string) =>
    props.onChange({
      choice,
      to: choice === 'PARTS' && props.typed.to.length === 0 ? [blankSuccessor(), blankSuccessor()] : props.typed.to,
    })
  const errors = {
    at: (field: string) => (props.isAsked ? composed().faults[field] : undefined),
    setFaults: () => undefined,
    elsewhere: () => undefined,
  }
  return (
    <li class="reorganise-task">
      <div class="reorganise-task-about">
        <a href={paths.task(props.task.id)} target="_blank" rel="noreferrer">
          {props.task.title}
        </a>
        <span class="reorganise-task-state">
          <TaskLight light={props.task.light} />
          <StatusBadge status={props.task.status} />
        </span>
        <span class="small soft">
          {[
            props.task.id,
            words().progress(format().percent(props.task.progress)),
            words().until(format().date(props.task.deadline)),
            ...(props.task.heads.length > 0 ? [format().list([...props.task.heads])] : []),
          ].join(' · ')}
        </span>
        <Show when={props.task.owed.length > 0}>
          <span class="small soft">{words().owed(props.task.owed.join('; '))}</span>
        </Show>
      </div>
      <Field label={words().becomes} error={props.isAsked && props.typed.choice === '' ? words().notChosen : undefined}>
        <Select value={props.typed.choice} options={options()} placeholder={words().choose} onChange={choose} />
      </Field>
      <Show when={props.typed.choice === 'PARTS'}>
        <div class="reorganise-parts">
          <SuccessorFields
            task={props.task}
            receivers={receivers()}
            rows={props.typed.to}
            onChange={(to) => props.onChange({ choice: 'PARTS', to })}
            errors={errors}
          />
        </div>
      </Show>
    </li>
  )
}
