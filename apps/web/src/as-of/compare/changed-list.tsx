import type { ChangedThing } from '@khoan-viec/protocol/past'
import { Definitions } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { paths } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { sayHappened, terms } from '../../words/index.ts'
import { sayValue } from './say-value.ts'
import { momentsWords } from './words.ts'

/** Of each thing what it was and what it became, and the entries that did it. */
export function ChangedList(props: { things: readonly ChangedThing[] }) {
  const words = () => momentsWords()
  return (
    <ul class="changed-things">
      <For each={props.things}>
        {(thing) => (
          <li>
            <h3>
              <Show when={hrefOf(thing)} fallback={thing.name}>
                {(href) => <a href={href()}>{thing.name}</a>}
              </Show>
            </h3>
            <p class="soft small">{thing.post ? terms().post[thing.post] : words().kind[thing.kind]}</p>
            <Definitions
              items={thing.differences.map(({ field, before, after }) => ({
                term: words().fields[field],
                value: words().change(sayValue(field, before), sayValue(field, after)),
              }))}
            />
            <details>
              <summary class="small">{words().entries(format().number(thing.entries.length))}</summary>
              <ul>
                <For each={thing.entries}>
                  {(entry) => (
                    <li class="small">
                      <a
                        href={`${paths.record()}?stream=${encodeURIComponent(`${entry.stream.kind}/${entry.stream.id}`)}`}
                      >
                        {words().entry(format().number(entry.entry))}
                      </a>{' '}
                      {format().dateTime(entry.at)} · {sayHappened(entry.kind, entry.person?.name)}
                    </li>
                  )}
                </For>
              </ul>
            </details>
          </li>
        )}
      </For>
    </ul>
  )
}

function hrefOf({ kind, id }: ChangedThing): string | undefined {
  if (kind === 'task') return paths.task(id)
  return kind === 'assessment' ? paths.grading(id) : undefined
}
