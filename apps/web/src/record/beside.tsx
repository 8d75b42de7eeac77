import type { Found } from '@khoan-viec/protocol/record'
import { For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { recordWords } from './words.ts'

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
        <For each={groups()}>
          {(group) => (
            <section aria-label={group.title}>
              <h2>{group.title}</h2>
              <ul>
                <For each={group.links}>
                  {(link) => (
                    <li>
                      <a href={link.href}>{link.name}</a>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </Show>
  )
}
