import type { Refusal } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Notice, showToast } from '@khoan-viec/ui/feedback'
import { Field, Select, TextArea } from '@khoan-viec/ui/form'
import { PageHeader, Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import { api, useSend } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { Outcome, whyWait } from '../room/index.ts'
import { Checks } from './checks.tsx'
import { createKeeping, type DraftBody, type Keeping } from './drafting.ts'
import type { Editing } from './entry.tsx'
import { faultOf, idOfPlace, placeInForm, sayFault } from './faults.ts'
import { registrationOf, sortMilestones } from './form.ts'
import { PaperPreview } from './paper-preview.tsx'
import { PartResult } from './part-result.tsx'
import { Support } from './part-support.tsx'
import { PartTime } from './part-time.tsx'
import { PartWho, PartWork } from './part-work.tsx'
import type { Sent } from './sent.ts'
import { registerWords } from './words.ts'

/** The form in four parts, kept as one types, with living checks beside it and the paper it becomes. */
export function Editor(props: {
  id: string
  start: DraftBody
  facts: CycleFacts
  unitNames: Readonly<Record<string, string>>
  /** Why it may not be sent yet. */
  blocked: string | undefined
  notice?: JSX.Element
}) {
  const navigate = useNavigate()
  const words = () => registerWords()
  // Each draft has an editor of its own, made anew for it.
  const { id, start } = untrack(() => ({ id: props.id, start: props.start }))
  const [form, set] = createStore(start.form)
  const [unit, setUnit] = createSignal(start.unit)
  const [ground, setGround] = createSignal(start.ground)
  const [isPreviewed, setPreviewed] = createSignal(false)
  const [isTried, setTried] = createSignal(false)
  const body = (): DraftBody => ({ ...start, form, unit: unit(), ground: ground() })
  const { keeping, forget } = createKeeping(id, body)
  const registration = () => registrationOf(form)
  const sending = useSend<Sent>(
    ({ requestId, command }) =>
      api.task.obey.mutate({ requestId, command, ...(start.task === undefined ? {} : { id: start.task }) }),
    () => `task/${start.task ?? ''}`,
  )
  const ownFault = (): Refusal | undefined => {
    if (start.mode === 'ADD' && unit() === '') return { code: 'missing', field: 'unit' }
    if (start.mode === 'ADD' && ground().trim() === '') return { code: 'missing', field: 'ground' }
    return faultOf(form, props.facts)
  }
  const fault = () => (isTried() ? (ownFault() ?? sending.refusal) : undefined)
  const errorAt = (place: string) => {
    const now = fault()
    return now && placeInForm(now) === place ? sayFault(now, form) : undefined
  }
  const editing: Editing = { form, set, errorAt }

  const send = async () => {
    setTried(true)
    set('milestones', sortMilestones)
    const wrong = ownFault()
    if (wrong) return goToFault(wrong)
    try {
      await sending.send(commandOf(body(), id, props.facts.cycle.id, registration()))
      await forget()
      showToast(start.mode === 'ADD' ? words().form.assigned : words().form.sent)
      navigate(paths.register())
    } catch {
      if (sending.refusal) goToFault(sending.refusal)
    }
  }
  const titles = { SUBMIT: 'new', CORRECT: 'correct', ADD: 'add' } as const
  const acts = { SUBMIT: 'submit', CORRECT: 'resubmit', ADD: 'assign' } as const
  const whyNot = () => props.blocked ?? whyWait(sending.isPending)
  const parts: readonly { readonly key: 'what' | 'result' | 'time' | 'who'; readonly content: () => JSX.Element }[] = [
    { key: 'what', content: () => <PartWork editing={editing} /> },
    { key: 'result', content: () => <PartResult editing={editing} /> },
    { key: 'time', content: () => <PartTime editing={editing} facts={props.facts} /> },
    {
      key: 'who',
      content: () => (
        <>
          <PartWho editing={editing} />
          <Support editing={editing} />
        </>
      ),
    },
  ]

  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href={paths.register()}>{words().form.back}</a>}
        title={words().form[titles[start.mode]]}
        lead={<span role="status">{[props.unitNames[unit()], sayKeeping(keeping())].filter(Boolean).join(' · ')}</span>}
        action={
          <Button kind="primary" busy={sending.isPending} blocked={whyNot()} onPress={() => void send()}>
            {words().form[acts[start.mode]]}
          </Button>
        }
      />
      {props.notice}
      <Outcome sending={sending} />
      <Show when={fault()}>
        {(wrong) => (
          <Notice tone="refused" title={ownFault() ? words().form.faults : words().form.refused}>
            {sayFault(wrong(), form)}
          </Notice>
        )}
      </Show>
      <SideBySide
        ratio={[5, 3]}
        left={
          <Stack gap={5}>
            <Show when={start.mode === 'ADD'}>
              <Panel>
                <Stack gap={5}>
                  <Field id={idOfPlace('unit')} label={words().fields.unit} error={errorAt('unit')}>
                    <Select
                      value={unit()}
                      placeholder={words().form.chooseUnit}
                      options={Object.entries(props.unitNames).map(([value, label]) => ({ value, label }))}
                      onChange={setUnit}
                    />
                  </Field>
                  <Field id={idOfPlace('ground')} label={words().fields.ground} error={errorAt('ground')}>
                    <TextArea value={ground()} onInput={setGround} rows={2} />
                  </Field>
                </Stack>
              </Panel>
            </Show>
            <For each={parts}>
              {({ key, content }, index) => (
                <Panel title={words().form.part(String(index() + 1), words().form.parts[key])}>
                  <Stack gap={5}>{content()}</Stack>
                </Panel>
              )}
            </For>
          </Stack>
        }
        right={
          <div class="form-aside">
            <Checks registration={registration()} task={start.task} />
            <Button onPress={() => setPreviewed(true)}>{words().form.preview}</Button>
          </div>
        }
      />
      <Dialog open={isPreviewed()} onClose={() => setPreviewed(false)} title={words().form.preview} wide>
        <PaperPreview
          registration={registration()}
          unit={props.unitNames[unit()] ?? ''}
          year={props.facts.cycle.year}
        />
      </Dialog>
    </Stack>
  )
}

/** The task is named after its draft: sent twice, it is the same task. */
function commandOf(
  { mode, unit, ground }: DraftBody,
  draft: string,
  cycle: string,
  registration: ReturnType<typeof registrationOf>,
): Sent {
  if (mode === 'CORRECT') return { type: 'resubmit', registration }
  const letters = /[0-9a-f]{8}$/.exec(draft)?.[0] ?? crypto.randomUUID().slice(0, 8)
  const named = { task: `${cycle}-${unit}-${letters}`, cycle, unit, registration }
  return mode === 'ADD' ? { type: 'add', ...named, ground } : { type: 'submit', ...named }
}

/** To the field at fault, once its error stands beneath it. */
function goToFault(refusal: Refusal) {
  queueMicrotask(() => {
    const place = document.getElementById(idOfPlace(placeInForm(refusal)))
    place?.focus()
    place?.scrollIntoView({ block: 'center' })
  })
}

function sayKeeping({ state, at }: Keeping): string {
  const words = registerWords().form
  if (state === 'SAVED' && at !== undefined) return words.saved(format().time(at))
  return { FRESH: words.fresh, SAVING: words.saving, SAVED: words.fresh, HELD: words.unsaved }[state]
}
