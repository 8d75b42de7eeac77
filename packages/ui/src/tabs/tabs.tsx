import { createEffect, createUniqueId, For, Show, type JSX } from 'solid-js'
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
  const chosen = () => props.tabs.find((tab) => tab.id === props.current) ?? props.tabs[0]
  let list: HTMLDivElement | undefined

  // Where the tabs are wider than the screen, the chosen one is in sight; only the row moves, never the page.
  createEffect(() => {
    const tab = document.getElementById(`${base}-${chosen()?.id}`)
    if (tab && list) list.scrollLeft = tab.offsetLeft + tab.offsetWidth - list.offsetLeft - list.clientWidth
  })

  const moveBy = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const now = props.tabs.findIndex((tab) => tab.id === chosen()?.id)
    const next = Number.isFinite(step)
      ? (now + step + props.tabs.length) % props.tabs.length
      : step < 0
        ? 0
        : props.tabs.length - 1
    const tab = props.tabs[next]
    if (!tab) return
    props.onChange(tab.id)
    document.getElementById(`${base}-${tab.id}`)?.focus()
  }

  return (
    <div>
      <div ref={(element) => (list = element)} class="tabs" role="tablist" aria-label={props.label} onKeyDown={moveBy}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              type="button"
              class="tab"
              role="tab"
              id={`${base}-${tab.id}`}
              data-word={tab.label}
              aria-selected={tab.id === chosen()?.id}
              aria-controls={tab.id === chosen()?.id ? `${base}-panel` : undefined}
              tabindex={tab.id === chosen()?.id ? 0 : -1}
              onClick={() => props.onChange(tab.id)}
            >
              {tab.label}
              <Show when={tab.count !== undefined}>
                <span class="tab-count">{tab.count}</span>
              </Show>
            </button>
          )}
        </For>
      </div>
      <Show when={chosen()?.id} keyed>
        {(id) => (
          <div class="tab-panel" role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${id}`}>
            {chosen()?.content()}
          </div>
        )}
      </Show>
    </div>
  )
}
