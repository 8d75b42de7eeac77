import type { Refusal } from '@khoan-viec/domain/core'
import type { OpenTask } from '@khoan-viec/protocol/administration'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { paths } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { createDraft, faultsOfEmpty, goToFault } from '../../room/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { DecisionFields } from '../decision-fields.tsx'
import { OfficePage } from '../office-page.tsx'
import { administrationWords } from '../words.ts'
import { ChangesStep } from './changes-step.tsx'
import { emptyFields, emptyForm, type Orphan, type ReorganisationForm, stepOf, takingAlong } from './form.ts'
import { PreviewStep } from './preview-step.tsx'
import { TrialGate } from './trial-gate.tsx'
import { useTrial } from './use-trial.ts'
import { WorkStep } from './work-step.tsx'
import { composeDisposition, typedFor } from './work.ts'

/** A decision on units in four steps; what was typed stays until it is recorded. */
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
  const [isAsked, setAsked] = createSignal(false)
  const go = (step: ReorganisationForm['step']) => {
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
    go(stepOf(refusal.field, refusal.code))
    queueMicrotask(() => goToFault(place))
  }
  const takeAlong = (orphans: readonly Orphan[]) => {
    setForm('changes', (changes) => [...changes, ...takingAlong(changes, orphans)])
    setRefused(undefined)
    go(2)
  }
  const trial = useTrial(form, () => form.step === 3)
  const isReady = (task: OpenTask) => {
    const typed = typedFor(task, form.work[task.id], (share) => format().number(share))
    return composeDisposition(task, typed, (text) => format().parseNumber(text)).disposition !== undefined
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
              <div class="act-form">
                <DecisionFields form={form} set={setForm} errorAt={errorAt} />
              </div>
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
              <TrialGate trial={trial} onMend={mend} onTakeAlong={takeAlong}>
                {(tried) => (
                  <>
                    <WorkStep form={form} setForm={setForm} tried={tried()} isAsked={isAsked()} />
                    <div class="act-buttons">
                      <Button
                        kind="primary"
                        onPress={() => {
                          setAsked(true)
                          if (tried().work.every(({ tasks }) => tasks.every(isReady))) go(4)
                          else queueMicrotask(() => goToFault(place))
                        }}
                      >
                        {words().next}
                      </Button>
                      <Button kind="quiet" onPress={() => go(2)}>
                        {words().previous}
                      </Button>
                    </div>
                  </>
                )}
              </TrialGate>
            </Match>
            <Match when={form.step === 4}>
              <PreviewStep
                form={form}
                onMend={mend}
                onTakeAlong={takeAlong}
                onBack={() => go(3)}
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
const isInField = (refusal: Refusal | undefined, step: ReorganisationForm['step']): boolean =>
  step < 3 && refusal?.field !== undefined && !/^changes(\[\d+\])?$/.test(refusal.field)
