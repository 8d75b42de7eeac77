import type { CheckpointState, CheckState, RecordState } from '@khoan-viec/protocol/record'
import { Button } from '@khoan-viec/ui/action'
import { showToast, Skeleton } from '@khoan-viec/ui/feedback'
import { Light } from '@khoan-viec/ui/status'
import { useMutation, useQueryClient } from '@tanstack/solid-query'
import { createEffect, on, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { format } from '../format/index.ts'
import { stateWords } from './words.ts'

const isWide = (): boolean => matchMedia('(min-width: 720px)').matches

/** How far the record reaches, what of it is signed, what its last check found; auditors have it checked now. */
export function StatePanel(props: { state: RecordState | undefined }) {
  const words = () => stateWords()
  return (
    <details class="panel record-state" open={isWide()}>
      <summary>
        <h2>{words().title}</h2>
      </summary>
      <Show when={props.state} fallback={<Skeleton height="148px" />}>
        {(state) => (
          <dl class="record-facts">
            <div>
              <dt>{words().size}</dt>
              <dd>
                <strong>{words().entries(format().number(state().entries))}</strong>
                <Show when={state().last}>
                  {(last) => <span class="soft small">{words().latest(format().date(last().at))}</span>}
                </Show>
              </dd>
            </div>
            <div>
              <dt>{words().checkpoint}</dt>
              <dd>
                <Show when={state().checkpoint} fallback={<span class="soft">{words().unsigned}</span>}>
                  {(checkpoint) => <Checkpoint checkpoint={checkpoint()} />}
                </Show>
              </dd>
            </div>
            <div>
              <dt>{words().check}</dt>
              <dd>
                <Show when={state().check} fallback={<span class="soft">{words().unchecked}</span>}>
                  {(check) => <Check check={check()} />}
                </Show>
                <Show when={state().mayAsk}>
                  <Ask isAsked={state().isAsked} />
                </Show>
              </dd>
            </div>
          </dl>
        )}
      </Show>
    </details>
  )
}

const ROOT_SHOWN = 12

function Checkpoint(props: { checkpoint: CheckpointState }) {
  const words = () => stateWords()
  const copy = () =>
    navigator.clipboard.writeText(props.checkpoint.note).then(
      () => showToast(words().copied),
      () => showToast(words().notCopied),
    )
  return (
    <>
      <strong>{words().signed(format().number(props.checkpoint.size))}</strong>
      <span class="soft small">
        {[
          words().signedAt(format().dateTime(props.checkpoint.signedAt)),
          props.checkpoint.upTo && words().upTo(format().date(props.checkpoint.upTo)),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      <span class="soft small" title={props.checkpoint.root}>
        {words().root(`${props.checkpoint.root.slice(0, ROOT_SHOWN)}…`)}
      </span>
      <Button kind="plain" size="small" onPress={() => void copy()}>
        {words().copy}
      </Button>
    </>
  )
}

function Check(props: { check: CheckState }) {
  const words = () => stateWords()
  const who = () => {
    const { by, day } = props.check
    if (by.length === 0) return words().bySystem(format().date(day))
    return words().by(format().list(by.map(({ name }) => name)))
  }
  const compared = () => {
    const { counted } = props.check
    const parts = (['entries', 'views', 'files'] as const).filter((part) => counted[part])
    return format().list(parts.map((part) => words().looked[part](format().number(counted[part] ?? 0))))
  }
  return (
    <>
      <Light
        tone={props.check.isSound ? 'green' : 'red'}
        word={props.check.isSound ? words().sound : words().unsound}
      />
      <span class="soft small">
        {format().dateTime(props.check.at)}, {who()}
      </span>
      <span class="soft small">{props.check.isSound ? words().compared(compared()) : words().told}</span>
    </>
  )
}

function Ask(props: { isAsked: boolean }) {
  const words = () => stateWords()
  const cache = useQueryClient()
  const asking = useMutation(() => ({
    mutationFn: () => api.record.askCheck.mutate(),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['record', 'state'] }),
  }))
  createEffect(
    on(
      () => props.isAsked,
      (isAsked, wasAsked) => {
        if (wasAsked && !isAsked) showToast(words().done)
      },
    ),
  )
  const isBusy = () => asking.isPending || props.isAsked
  return (
    <>
      <Button kind="plain" size="small" busy={isBusy()} onPress={() => asking.mutate()}>
        {isBusy() ? words().asking : words().ask}
      </Button>
      <Show when={isBusy()}>
        <span class="soft small">{words().waiting}</span>
      </Show>
    </>
  )
}
