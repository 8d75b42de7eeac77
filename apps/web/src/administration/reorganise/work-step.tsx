import type { OpenTask, WorkOfUnit } from '@khoan-viec/protocol/administration'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import type { Option } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { For, Show, untrack } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import { format } from '../../format/index.ts'
import { administrationWords } from '../words.ts'
import type { ReorganisationForm } from './form.ts'
import type { Tried } from './trial-gate.tsx'
import { WorkLine } from './work-line.tsx'
import { allToHeirs, composeDisposition, typedFor, type TypedDisposition } from './work.ts'

const MANY = 30

/** Every open task of every unit that ends, by unit, and what becomes of each. None may be left. */
export function WorkStep(props: {
  form: ReorganisationForm
  setForm: SetStoreFunction<ReorganisationForm>
  tried: Tried
  /** Faults are shown: one has tried to go on. */
  isAsked: boolean
}) {
  const words = () => administrationWords().reorganise.work
  const typedOf = (task: OpenTask) => typedFor(task, props.form.work[task.id], (share) => format().number(share))
  const isReady = (task: OpenTask) =>
    composeDisposition(task, typedOf(task), (text) => format().parseNumber(text)).disposition !== undefined
  const choose = (all: readonly (readonly [string, TypedDisposition])[]) =>
    props.setForm('work', Object.fromEntries(all))
  const undecided = (units: readonly WorkOfUnit[]) =>
    units.flatMap(({ tasks }) => tasks).filter((task) => !isReady(task)).length
  const isChosen = (task: OpenTask) => typedOf(task).choice !== ''
  const options = (unit: WorkOfUnit): readonly Option[] =>
    props.tried.receivers
      .filter(({ code }) => code !== unit.heir)
      .map(({ code, name }) => ({ value: code, label: name }))
  // What is being decided does not fold under one's hands; a long list begins folded, with a count for each unit.
  const opensFirst = (unit: WorkOfUnit) =>
    props.tried.work.length === 1 ||
    (undecided([unit]) > 0 && props.tried.work.flatMap(({ tasks }) => tasks).length <= MANY)
  const nameOf = (code: string) => props.tried.receivers.find((each) => each.code === code)?.name ?? code
  return (
    <Show when={props.tried.work.length > 0} fallback={<Notice tone="info">{words().none}</Notice>}>
      <Stack gap={4}>
        <p>{words().lead(format().date(props.form.from))}</p>
        <div class="reorganise-count">
          <p role="status">
            <b>
              {undecided(props.tried.work) === 0
                ? words().allDecided
                : words().undecided(format().number(undecided(props.tried.work)))}
            </b>
          </p>
          <Show when={allToHeirs(props.tried.work, isChosen).length > 0}>
            <Button onPress={() => choose(allToHeirs(props.tried.work, isChosen))}>{words().allToHeirs}</Button>
          </Show>
        </div>
        <For each={props.tried.work}>
          {(unit) => (
            <details class="reorganise-unit" open={untrack(() => opensFirst(unit))}>
              <summary>
                <b>{unit.name}</b>
                <span class="small soft">
                  {[
                    words().tasks(format().number(unit.tasks.length)),
                    unit.heir === undefined ? words().noHeir : words().heir(nameOf(unit.heir)),
                    undecided([unit]) === 0 ? words().done : words().undecided(format().number(undecided([unit]))),
                  ].join(' · ')}
                </span>
              </summary>
              <ul class="reorganise-tasks">
                <For each={unit.tasks}>
                  {(task) => (
                    <WorkLine
                      task={task}
                      heir={unit.heir === undefined ? undefined : { value: unit.heir, label: nameOf(unit.heir) }}
                      others={options(unit)}
                      typed={typedOf(task)}
                      isAsked={props.isAsked}
                      onChange={(typed) => choose([[task.id, typed]])}
                    />
                  )}
                </For>
              </ul>
            </details>
          )}
        </For>
      </Stack>
    </Show>
  )
}
