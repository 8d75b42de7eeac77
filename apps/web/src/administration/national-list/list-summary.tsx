import type { NationalListView } from '@khoan-viec/protocol/administration'
import { Definitions, Panel, Stack } from '@khoan-viec/ui/layout'
import { For } from 'solid-js'
import { format } from '../../format/index.ts'
import { TakeOdd } from './take-odd.tsx'
import { nationalListWords, oddWords } from './words.ts'

const known = ['provinces', 'communes', 'mappings', 'origins', 'reused', 'odd'] as const

/** How much the list has, and which of its rows nothing is made of. */
export function ListSummary(props: { list: NationalListView }) {
  const words = () => nationalListWords()
  const number = (value: number) => format().number(value)
  return (
    <Stack gap={4}>
      <Panel title={words().whole}>
        <Definitions
          items={known.map((each) => ({ term: words().counts[each], value: number(props.list.counts[each]) }))}
        />
      </Panel>
      <Panel title={words().odd(number(props.list.counts.odd))}>
        <Stack gap={4}>
          <p class="soft small">{words().oddHint}</p>
          <ul class="administration-list">
            <For each={props.list.reasons}>
              {({ reason, count }) => (
                <li class="administration-reason">
                  <b>{number(count)}</b>
                  <span>{oddWords().reasons[reason]}</span>
                </li>
              )}
            </For>
          </ul>
          <p>
            <TakeOdd label={words().takeAll} />
          </p>
        </Stack>
      </Panel>
    </Stack>
  )
}
