import type { Found } from '@khoan-viec/protocol/record'
import { Button } from '@khoan-viec/ui/action'
import { createSignal, For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { recordWords } from './words.ts'

const SHOWN_FIRST = 5

/** Tasks, units and people that carry the words. */
export function Beside(props: { found: Found }) {
  const groups = () =>
    [
      {
        title: recordWords().beside.tasks,
        links: props.found.tasks.map(({ id, title }) => ({ name: title, href: paths.task(id) })),
      },
      {
        title: recordWords().beside.units,
        links: props.found.units.map(({ code, name }) => ({ name, href: paths.unit(code) })),
      },
      {
        title: recordWords().beside.people,
        links: props.found.people.map(({ id, name }) => ({
          name,
          href: `${paths.record()}?person=${encodeURIComponent(id)}`,
        })),
      },
    ].filter(({ links }) => links.length > 0)
  return (
    <Show when={groups().length > 0}>
      <div class="record-beside">
        <For each={groups()}>{(group) => <Group title={group.title} links={group.links} />}</For>
      </div>
    </Show>
  )
}

type Link = { readonly name: string; readonly href: string }

function Group(props: { title: string; links: readonly Link[] }) {
  const [isOpen, setOpen] = createSignal(false)
  const shown = () => (isOpen() ? props.links : props.links.slice(0, SHOWN_FIRST))
  return (
    <section aria-label={props.title}>
      <h2>{props.title}</h2>
      <ul>
        <For each={shown()}>
          {(link) => (
            <li>
              <a href={link.href}>{link.name}</a>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.links.length > shown().length}>
        <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
          {recordWords().beside.more(format().number(props.links.length - shown().length))}
        </Button>
      </Show>
    </section>
  )
}
