import { createEffect, createMemo, createUniqueId, For, Show, untrack, type JSX } from 'solid-js'
import './tabs.css'

export interface Tab {
  id: string
  label: string
  count?: number | undefined
  content: () => JSX.Element
}

/** Parts of one page, one in sight. The chosen one is the caller's to keep, best in the address bar. */
export function Tabs(props: { label: string; tabs: readonly Tab[]; current: string; onChange: (id: string) => void }) {
  const base = createUniqueId()
  // The same tabs told anew, with another count, stay the buttons and the part they are: nothing opened in it falls shut.
  const ids = createMemo(() => props.tabs.map(({ id }) => id), [], {
    equals: (before, now) => before.length === now.length && before.every((id, index) => id === now[index]),
  })
  const tabOf = (id: string) => props.tabs.find((tab) => tab.id === id)
  const chosen = createMemo(() => (ids().includes(props.current) ? props.current : ids()[0]))
  let list: HTMLDivElement | undefined

  // Where the tabs are wider than the screen, the chosen one is in sight; only the row moves, never the page.
  createEffect(() => {
    const tab = document.getElementById(`${base}-${chosen()}`)
    if (tab && list) list.scrollLeft = tab.offsetLeft + tab.offsetWidth - list.offsetLeft - list.clientWidth
  })

  const moveBy = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const all = ids()
    const now = all.findIndex((id) => id === chosen())
    const next = Number.isFinite(step) ? (now + step + all.length) % all.length : step < 0 ? 0 : all.length - 1
    const id = all[next]
    if (id === undefined) return
    props.onChange(id)
    document.getElementById(`${base}-${id}`)?.focus()
  }

  return (
    <div>
      <div ref={(element) => (list = element)} class="tabs" role="tablist" aria-label={props.label} onKeyDown={moveBy}>
        <For each={ids()}>
          {(id) => (
            <button
              type="button"
              class="tab"
              role="tab"
              id={`${base}-${id}`}
              data-word={tabOf(id)?.label}
              aria-selected={id === chosen()}
              aria-controls={id === chosen() ? `${base}-panel` : undefined}
              tabindex={id === chosen() ? 0 : -1}
              onClick={() => props.onChange(id)}
            >
              {tabOf(id)?.label}
              <Show when={tabOf(id)?.count}>{(count) => <span class="tab-count">{count()}</span>}</Show>
            </button>
          )}
        </For>
      </div>
      <Show when={chosen()} keyed>
        {(id) => (
          <div class="tab-panel" role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${id}`}>
            {untrack(() => tabOf(id)?.content())}
          </div>
        )}
      </Show>
    </div>
  )
}
