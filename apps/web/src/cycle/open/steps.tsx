import type { Refusal } from '@khoan-viec/domain/core'
import type { Actor } from '@khoan-viec/domain/organisation'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { paths, useNow, useSession, useToday } from '../../app/index.ts'
import { createDraft, faultsOfEmpty, goToFault } from '../../room/index.ts'
import { DatesStep } from './dates-step.tsx'
import { type Opener, placeOf, stepOf, textsOf, tryOpening } from './faults.ts'
import { beginForm, type OpeningForm } from './form.ts'
import { ReviewStep } from './review-step.tsx'
import { sayFault } from './say-fault.ts'
import { TermsStep } from './terms-step.tsx'
import { openWords } from './words.ts'

const order = ['terms', 'dates', 'review'] as const

/** The three parts; none is left while the rules find a fault in it. */
export function Steps(props: { actor: Actor }) {
  const words = () => openWords()
  const session = useSession()
  const today = useToday()
  const now = useNow()
  const navigate = useNavigate()
  const authorities = () =>
    (session.me?.posts ?? [])
      .filter(({ post }) => post === 'SECRETARIAT')
      .map(({ unit, unitName }) => ({ value: unit, label: unitName }))
  const [form, setForm, clear] = createDraft<OpeningForm>(
    () => 'open-year',
    () => beginForm(today(), authorities()[0]?.value ?? '', words().startName),
  )
  const [faults, setFaults] = createSignal<Readonly<Record<string, string>>>({})
  /** Of no field: nothing in the form would mend it. */
  const [refused, setRefused] = createSignal<Refusal>()
  let place: HTMLDivElement | undefined
  const opener = (): Opener => ({
    actor: props.actor,
    today: today(),
    now: now(),
    years: (session.me?.years ?? []).map(({ id }) => id),
  })
  const errorAt = (field: string): string | undefined => faults()[field]
  const go = (step: OpeningForm['step']) => {
    setForm('step', step)
    queueMicrotask(() => place?.focus())
  }
  const show = (refusal: Refusal | undefined, step: 1 | 2): boolean => {
    const empty = Object.entries(faultsOfEmpty(textsOf(form))).filter(([field]) => stepOf(field) === step)
    const at = refusal && placeOf(refusal)
    const isHere = refusal !== undefined && stepOf(at) === step
    const ruled = isHere && at !== undefined ? { [at]: sayFault(refusal) } : {}
    setFaults({ ...ruled, ...Object.fromEntries(empty) })
    setRefused(isHere && at === undefined ? refusal : undefined)
    const isFaulty = isHere || empty.length > 0
    if (isFaulty) queueMicrotask(() => goToFault(place))
    return isFaulty
  }
  const goOn = (step: 1 | 2) => {
    const tried = tryOpening(form, opener())
    if (!show(tried.ok ? undefined : tried.refusal, step)) go(step === 1 ? 2 : 3)
  }
  const mend = (refusal: Refusal) => {
    const step = stepOf(placeOf(refusal))
    go(step)
    show(refusal, step)
  }
  return (
    <>
      <ol class="year-open-steps" aria-label={words().title}>
        <For each={order}>
          {(name, index) => (
            <li aria-current={form.step === index() + 1 ? 'step' : undefined}>
              <Show
                when={form.step === index() + 1}
                fallback={<span class="soft">{`${index() + 1}. ${words().steps[name]}`}</span>}
              >
                <b>{`${index() + 1}. ${words().steps[name]}`}</b>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <div class="year-open" tabindex="-1" ref={(element) => (place = element)}>
        <Panel title={`${words().step(String(form.step))}: ${words().steps[order[form.step - 1] ?? 'terms']}`}>
          <Show when={refused()}>
            {(refusal) => (
              <Notice tone="refused" title={words().refused}>
                {sayFault(refusal())}
              </Notice>
            )}
          </Show>
          <Switch>
            <Match when={form.step === 1}>
              <div class="year-open-step">
                <TermsStep form={form} setForm={setForm} errorAt={errorAt} authorities={authorities()} />
              </div>
              <div class="act-buttons">
                <Button kind="primary" onPress={() => goOn(1)}>
                  {words().go}
                </Button>
              </div>
            </Match>
            <Match when={form.step === 2}>
              <div class="year-open-step">
                <DatesStep form={form} setForm={setForm} errorAt={errorAt} />
              </div>
              <div class="act-buttons">
                <Button kind="primary" onPress={() => goOn(2)}>
                  {words().go}
                </Button>
                <Button kind="quiet" onPress={() => go(1)}>
                  {words().goBack}
                </Button>
              </div>
            </Match>
            <Match when={form.step === 3}>
              <ReviewStep
                form={form}
                opener={opener()}
                onMend={mend}
                onBack={() => go(2)}
                onDone={() => {
                  clear()
                  navigate(paths.cycle())
                }}
              />
            </Match>
          </Switch>
        </Panel>
      </div>
    </>
  )
}
