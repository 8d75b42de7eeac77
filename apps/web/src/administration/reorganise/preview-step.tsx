import type { Refusal } from '@khoan-viec/domain/core'
import type { ReorganisationTried } from '@khoan-viec/protocol/administration'
import { Button } from '@khoan-viec/ui/action'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { For, Match, Show, Switch } from 'solid-js'
import { format } from '../../format/index.ts'
import { ActForm, useFieldErrors } from '../../room/index.ts'
import { explainRefusal, terms } from '../../words/index.ts'
import { useOrganisationSend } from '../use-organisation-send.ts'
import { administrationWords } from '../words.ts'
import { commandOf, type ReorganisationForm } from './form.ts'
import { useTrial } from './use-trial.ts'

type Tried = Exclude<ReorganisationTried, { refusal: Refusal }>

/** How everything would stand, or why the decision cannot be recorded yet; and the button that records it. */
export function PreviewStep(props: {
  form: ReorganisationForm
  onMend: (refusal: Refusal) => void
  onBack: () => void
  onDone: () => void
}) {
  const words = () => administrationWords().reorganise
  // oxlint-disable-next-line solid/reactivity -- the form is one store for as long as the page is open
  const trial = useTrial(props.form, () => true)
  const sending = useOrganisationSend()
  const errors = useFieldErrors(() => sending.refusal)
  const tried = (): Tried | undefined => {
    const answer = trial.answer()
    return answer && 'after' in answer ? answer : undefined
  }
  return (
    <Switch fallback={<SkeletonLines lines={8} />}>
      <Match when={trial.refusal()}>
        {(refusal) => (
          <Notice
            tone="refused"
            title={words().refused}
            next={
              <Button size="small" onPress={() => props.onMend(refusal())}>
                {words().toStep}
              </Button>
            }
          >
            {explainRefusal(refusal())}
          </Notice>
        )}
      </Match>
      <Match when={tried()}>
        {(answer) => (
          <ActForm
            sending={sending}
            errors={errors}
            label={words().send}
            done={words().sent}
            compose={() => commandOf(props.form)}
            onDone={() => props.onDone()}
            onBack={() => props.onBack()}
          >
            <Afterwards tried={answer()} from={props.form.from} />
          </ActForm>
        )}
      </Match>
    </Switch>
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
