import type { Refusal } from '@khoan-viec/domain/core'
import { Notice } from '@khoan-viec/ui/feedback'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { ActForm, useFieldErrors } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import { administrationWords } from '../words.ts'
import { commandOf, type Orphan, type ReorganisationForm } from './form.ts'
import { type Tried, TrialGate } from './trial-gate.tsx'
import { type Planned, useReorganiseSend } from './use-reorganise-send.ts'
import { useTrial } from './use-trial.ts'
import { composeDisposition, typedFor } from './work.ts'

/** How everything would stand, or why the decision cannot be recorded yet; and the button that records it with all that it brings. */
export function PreviewStep(props: {
  form: ReorganisationForm
  onMend: (refusal: Refusal) => void
  onTakeAlong: (orphans: readonly Orphan[]) => void
  onBack: () => void
  onDone: () => void
}) {
  const words = () => administrationWords().reorganise
  // oxlint-disable-next-line solid/reactivity -- the form is one store for as long as the page is open
  const trial = useTrial(props.form, () => true)
  const { sending, at } = useReorganiseSend()
  const errors = useFieldErrors(() => sending.refusal)
  const plans = (tried: Tried): readonly Planned[] =>
    tried.work
      .flatMap(({ tasks }) => tasks)
      .flatMap((task) => {
        const typed = typedFor(task, props.form.work[task.id], (share) => format().number(share))
        const { disposition } = composeDisposition(task, typed, (text) => format().parseNumber(text))
        return disposition ? [{ task: { id: task.id, title: task.title }, disposition }] : []
      })
  return (
    <TrialGate trial={trial} onMend={props.onMend} onTakeAlong={props.onTakeAlong}>
      {(tried) => (
        <ActForm
          sending={sending}
          errors={errors}
          label={words().send}
          done={words().sent}
          compose={() => ({
            decision: commandOf(props.form),
            ground: words().work.ground(props.form.number.trim()),
            plans: plans(tried()),
          })}
          onDone={() => props.onDone()}
          onBack={() => props.onBack()}
        >
          <Afterwards tried={tried()} from={props.form.from} />
          <Show when={tried().work.length > 0}>
            <p>{words().work.recorded(format().number(plans(tried()).length))}</p>
          </Show>
          <Show when={sending.refusal && at()}>
            {(task) => <Notice tone="refused">{words().work.stoppedAt(task().title)}</Notice>}
          </Show>
        </ActForm>
      )}
    </TrialGate>
  )
}

function Afterwards(props: { tried: Tried; from: string }) {
  const words = () => administrationWords().reorganise
  return (
    <>
      <p>
        <b>{words().tree(format().date(props.from))}</b>
      </p>
      <Show when={props.tried.after.length > 0}>
        <h3>{words().after}</h3>
        <ul class="administration-list">
          <For each={props.tried.after}>
            {({ unit, path }) => (
              <li class="administration-unit">
                <b>{unit.name}</b>
                <span class="small soft">
                  {[terms().unitKind[unit.kind], ...path.map(({ name }) => name), unit.code].join(' · ')}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.tried.ended.length > 0}>
        <h3>{words().gone}</h3>
        <ul class="administration-list">
          <For each={props.tried.ended}>
            {({ name, into }) => (
              <li class="administration-unit">
                <b>{name}</b>
                <span class="small soft">
                  {into.length > 0 ? words().goneInto(format().list([...into])) : words().goneNowhere}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.tried.tenures > 0}>
        <Notice tone="info">{words().tenures(format().number(props.tried.tenures))}</Notice>
      </Show>
    </>
  )
}
