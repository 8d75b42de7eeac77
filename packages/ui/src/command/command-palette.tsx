import Search from 'lucide-solid/icons/search'
import { createEffect, createResource, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js'
import { useUiWords } from '../words/index.ts'
import './command.css'

export interface CommandItem {
  id: string
  title: string
  detail?: string | undefined
  /** Items of one group stand together under its name, in the order they come. */
  group: string
  run: () => void
}

/** Finds things for a text. Rejecting means the search failed, which is said. */
export type CommandSource = (text: string) => Promise<readonly CommandItem[]>

const settleMilliseconds = 120

/** Anything by a few letters and Enter. Opened by the caller; see `onPaletteKeys`. */
export function CommandPalette(props: { open: boolean; onClose: () => void; label: string; source: CommandSource }) {
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open && dialog && !dialog.open) dialog.showModal()
    if (!props.open && dialog?.open) dialog.close()
  })
  return (
    <dialog
      ref={(element) => (dialog = element)}
      class="palette"
      aria-label={props.label}
      onClose={() => props.onClose()}
      onClick={(event) => {
        if (event.target === dialog) dialog.close()
      }}
    >
      <Show when={props.open}>
        <Finder label={props.label} source={props.source} onDone={() => dialog?.close()} />
      </Show>
    </dialog>
  )
}

function Finder(props: { label: string; source: CommandSource; onDone: () => void }) {
  const words = useUiWords()
  const listId = createUniqueId()
  const [text, setText] = createSignal('')
  const [found] = createResource(createSettled(text), (settled) => search(props.source, settled), {
    initialValue: { items: [], failed: false },
  })
  const [active, setActive] = createSignal(0)
  const items = () => found.latest?.items ?? []
  const optionId = (index: number) => `${listId}-${index}`

  createEffect(on(items, () => setActive(0)))

  const choose = (item: CommandItem | undefined) => {
    if (!item) return
    props.onDone()
    item.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && items().length > 0) {
      event.preventDefault()
      setActive((now) => (now + step + items().length) % items().length)
      document.getElementById(optionId(active()))?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault()
      choose(items()[active()])
    }
  }
  const note = () => {
    if (found.latest?.failed) return words().searchFailed
    if (items().length > 0) return undefined
    return found.loading ? words().searching : words().nothingFound
  }

  return (
    <>
      <div class="palette-search">
        <Search size={20} aria-hidden="true" />
        <input
          ref={(input) => queueMicrotask(() => input.focus())}
          type="text"
          role="combobox"
          aria-label={props.label}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={items().length > 0 ? optionId(active()) : undefined}
          autocomplete="off"
          spellcheck={false}
          placeholder={words().search}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class="palette-list">
        <div role="status">
          <Show when={note()}>{(said) => <p class="palette-note">{said()}</p>}</Show>
        </div>
        <div id={listId} role="listbox" aria-label={props.label}>
          <For each={items()}>
            {(item, index) => (
              <>
                <Show when={items()[index() - 1]?.group !== item.group}>
                  <div class="palette-group" role="presentation">
                    {item.group}
                  </div>
                </Show>
                {/* The input holds the focus and the keys; the mouse only points. */}
                <div
                  class="palette-item"
                  role="option"
                  id={optionId(index())}
                  aria-selected={index() === active()}
                  onPointerMove={() => setActive(index())}
                  onClick={() => choose(item)}
                >
                  <span>{item.title}</span>
                  <Show when={item.detail}>{(detail) => <span class="palette-detail">{detail()}</span>}</Show>
                </div>
              </>
            )}
          </For>
        </div>
      </div>
    </>
  )
}

/** Calls back on ⌘K and Ctrl-K anywhere on the page, until the owner goes. */
export function onPaletteKeys(open: () => void) {
  const listen = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    open()
  }
  document.addEventListener('keydown', listen)
  onCleanup(() => document.removeEventListener('keydown', listen))
}

async function search(source: CommandSource, text: string) {
  try {
    return { items: await source(text), failed: false }
  } catch {
    return { items: [], failed: true }
  }
}

/** The text once typing rests, so that not every letter is a question to the server. */
function createSettled(text: () => string): () => string {
  const [rest, setRest] = createSignal(text())
  createEffect(() => {
    const now = text()
    const timer = setTimeout(() => setRest(now), settleMilliseconds)
    onCleanup(() => clearTimeout(timer))
  })
  return rest
}
