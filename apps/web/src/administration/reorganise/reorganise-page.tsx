import type { Refusal } from '@khoan-viec/domain/core'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { paths } from '../../app/index.ts'
import { createDraft, faultsOfEmpty, goToFault } from '../../room/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { OfficePage } from '../office-page.tsx'
import { administrationWords } from '../words.ts'
import { ChangesStep } from './changes-step.tsx'
import { DecisionStep } from './decision-step.tsx'
import { emptyFields, emptyForm, type ReorganisationForm, stepOf } from './form.ts'
import { PreviewStep } from './preview-step.tsx'

/** A decision on units in three steps; what was typed stays until it is recorded. */
export default function ReorganisePage() {
  const words = () => administrationWords().reorganise
  return (
    <OfficePage title={words().title} lead={words().lead} onlyOffice={words().onlyOffice}>
      <Steps />
    </OfficePage>
  )
}

function Steps() {
  const words = () => administrationWords().reorganise
  const navigate = useNavigate()
  const [form, setForm, clear] = createDraft<ReorganisationForm>(() => 'reorganise', emptyForm)
  const [faults, setFaults] = createSignal<Readonly<Record<string, string>>>({})
  const [refused, setRefused] = createSignal<Refusal>()
  let place: HTMLDivElement | undefined
  const errorAt = (field: string): string | undefined => {
    const refusal = refused()
    const isHere = refusal?.field === field || refusal?.field?.startsWith(`${field}[`)
    return faults()[field] ?? (refusal && isHere ? explainRefusal(refusal) : undefined)
  }
  const go = (step: 1 | 2 | 3) => {
    setForm('step', step)
    queueMicrotask(() => place?.focus())
  }
  const goOn = (from: 1 | 2) => {
    const empty = Object.entries(faultsOfEmpty(emptyFields(form))).filter(([field]) => stepOf(field) === from)
    setFaults(Object.fromEntries(empty))
    setRefused(undefined)
    if (empty.length > 0) queueMicrotask(() => goToFault(place))
    else go(from === 1 ? 2 : 3)
  }
  const mend = (refusal: Refusal) => {
    setRefused(refusal)
    go(stepOf(refusal.field))
    queueMicrotask(() => goToFault(place))
  }
  const names = () => Object.values(words().steps)
  return (
    <>
      <ol class="administration-steps" aria-label={words().title}>
        <For each={names()}>
          {(name, index) => (
            <li aria-current={form.step === index() + 1 ? 'step' : undefined}>
              <Show when={form.step === index() + 1} fallback={<span class="soft">{`${index() + 1}. ${name}`}</span>}>
                <b>{`${index() + 1}. ${name}`}</b>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <div class="administration-form" tabindex="-1" ref={(element) => (place = element)}>
        <Panel title={`${words().step(String(form.step))}: ${names()[form.step - 1] ?? ''}`}>
          <Show when={refused() && !isInField(refused(), form.step) ? refused() : undefined}>
            {(refusal) => (
              <Notice tone="refused" title={words().refused}>
                {explainRefusal(refusal())}
              </Notice>
            )}
          </Show>
          <Switch>
            <Match when={form.step === 1}>
              <DecisionStep form={form} setForm={setForm} errorAt={errorAt} />
              <div class="act-buttons">
                <Button kind="primary" onPress={() => goOn(1)}>
                  {words().next}
                </Button>
              </div>
            </Match>
            <Match when={form.step === 2}>
              <ChangesStep form={form} setForm={setForm} errorAt={errorAt} />
              <div class="act-buttons">
                <Button kind="primary" onPress={() => goOn(2)}>
                  {words().next}
                </Button>
                <Button kind="quiet" onPress={() => go(1)}>
                  {words().previous}
                </Button>
              </div>
            </Match>
            <Match when={form.step === 3}>
              <PreviewStep
                form={form}
                onMend={mend}
                onBack={() => go(2)}
                onDone={() => {
                  const { from } = form
                  clear()
                  navigate(`${paths.administration()}?on=${from}`)
                }}
              />
            </Match>
          </Switch>
        </Panel>
      </div>
    </>
  )
}

/** Whether the refusal is said at a field that this step shows; of a whole change it is said above them. */
const isInField = (refusal: Refusal | undefined, step: 1 | 2 | 3): boolean =>
  step !== 3 && refusal?.field !== undefined && !/^changes(\[\d+\])?$/.test(refusal.field)
