import type { CycleFacts } from '@khoan-viec/domain/cycle'
import { isContracting } from '@khoan-viec/domain/organisation'
import { Empty, Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { useSession, useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { appWords, explainRefusal, language } from '../words/index.ts'
import { correctionOf, nameField } from './correction.ts'
import { heldDraft, readDraft, type DraftBody } from './drafting.ts'
import { Editor } from './editor.tsx'
import { emptyForm, formOf } from './form.ts'
import { registerWords } from './words.ts'

/** A draft taken up again, a new one, or the correction of what was returned. */
export function DraftPage(props: {
  id: string
  facts: CycleFacts
  unit: string | undefined
  unitName: string | undefined
}) {
  const [asked] = useSearchParams<{ task?: string; add?: string }>()
  const session = useSession()
  const today = useToday()
  const words = () => registerWords()
  const task = () => (typeof asked.task === 'string' ? asked.task : undefined)
  const id = () => (task() === undefined ? props.id : `correct-${task()}`.slice(0, 80))
  const kept = useQuery(() => ({
    queryKey: ['draft', 'kept', id()],
    queryFn: async () => (await api.draft.list.query()).find((draft) => draft.id === id()) ?? null,
    gcTime: 0,
    staleTime: Infinity,
  }))
  const corrected = useQuery(() => ({
    queryKey: ['task', 'byId', task()],
    queryFn: () => api.task.byId.query({ id: task() ?? '' }),
    enabled: task() !== undefined,
  }))
  const mode = (): DraftBody['mode'] =>
    task() === undefined ? (asked.add === undefined ? 'SUBMIT' : 'ADD') : 'CORRECT'
  const units = useQuery(() => ({
    queryKey: ['unit', 'list', 'all'],
    queryFn: () => api.unit.list.query({ size: 200 }),
    enabled: props.unit === undefined,
  }))
  const names = (): Readonly<Record<string, string>> =>
    props.unit === undefined
      ? Object.fromEntries((units.data?.rows ?? []).filter(isContracting).map(({ code, name }) => [code, name]))
      : { [props.unit]: props.unitName ?? props.unit }
  const isReady = () =>
    !kept.isPending && (task() === undefined || !corrected.isPending) && (props.unit !== undefined || !units.isPending)
  const compose = (): DraftBody | undefined => {
    const found = readDraft(heldDraft(id()) ?? kept.data?.body ?? '')
    if (found) return found
    const common = { unit: props.unit ?? '', ground: '', mode: mode() }
    if (task() === undefined) return { ...common, form: emptyForm(language()) }
    const view = corrected.isSuccess ? corrected.data : undefined
    return (
      view && { ...common, unit: view.task.unit, task: view.task.id, form: formOf(view.task.registration, language()) }
    )
  }
  // Once laid out, the form is the writer's: what is fetched anew never replaces what is being typed.
  const laidOut = createMemo<{ readonly id: string; readonly body: DraftBody } | undefined>((before) => {
    if (before?.id === id() || !isReady()) return before?.id === id() ? before : undefined
    const body = compose()
    return body && { id: id(), body: structuredClone(body) }
  })
  const correction = () => (corrected.isSuccess && task() !== undefined ? correctionOf(corrected.data.task) : undefined)
  const blocked = () => {
    const window = props.facts.calendar.registration
    const last =
      mode() === 'CORRECT' ? correction()?.correctBy : mode() === 'ADD' ? props.facts.calendar.delivery : window.closes
    if (mode() !== 'CORRECT' && today() < window.opens)
      return explainRefusal({ code: 'too-early', data: { opens: window.opens } })
    return last !== undefined && today() > last
      ? explainRefusal({ code: 'too-late', data: { closes: last } })
      : undefined
  }

  return (
    <Show when={isReady() && session.me} fallback={<SkeletonLines lines={14} />}>
      <Show
        when={laidOut()}
        keyed
        fallback={<Empty title={appWords().notFound.title}>{appWords().notFound.lead}</Empty>}
      >
        {(page) => (
          <Editor
            id={page.id}
            start={page.body}
            facts={props.facts}
            unitNames={names()}
            blocked={blocked()}
            notice={
              <Show when={correction()}>
                {(said) => (
                  <Notice tone="warning" title={words().returned.reason}>
                    <Show when={said().field}>{(field) => <p>{nameField(field())}</p>}</Show>
                    <p>{said().reason}</p>
                    <Show when={said().correctBy}>
                      {(date) => <p>{words().returned.by(format().date(date()), format().due(date(), today()))}</p>}
                    </Show>
                  </Notice>
                )}
              </Show>
            }
          />
        )}
      </Show>
    </Show>
  )
}
