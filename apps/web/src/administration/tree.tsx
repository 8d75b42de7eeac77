import type { TreeRow } from '@khoan-viec/protocol/administration'
import { IconButton } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createSignal, For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { format } from '../format/index.ts'
import { QueryView } from '../room/index.ts'
import { type Asked, dayOf, writeAddress } from './address.ts'
import { UnitLine } from './unit-line.tsx'
import { administrationWords } from './words.ts'

/** The units directly under one (of nobody: the roots), fetched when they are first looked at. */
export function Branch(props: { asked: Asked; under?: string | undefined }) {
  const words = () => administrationWords().tree
  const rows = useQuery(() => ({
    queryKey: ['administration', 'tree', props.under, props.asked.on, props.asked.by],
    queryFn: () => {
      const { under } = props
      return api.administration.tree.query({ ...dayOf(props.asked), ...(under === undefined ? {} : { under }) })
    },
    placeholderData: keepPreviousData,
  }))
  return (
    <QueryView query={rows}>
      {(found) => (
        <Show when={found().length > 0} fallback={<Empty title={words().none}>{words().noneHint}</Empty>}>
          <ul class="administration-list">
            <For each={found()}>
              {(row) => <Node row={row} asked={props.asked} isOpen={props.under === undefined} />}
            </For>
          </ul>
        </Show>
      )}
    </QueryView>
  )
}

/** A unit that opens into those under it. The roots stand open. */
function Node(props: { row: TreeRow; asked: Asked; isOpen: boolean }) {
  const words = () => administrationWords().tree
  // oxlint-disable-next-line solid/reactivity -- how it begins
  const [isOpen, setOpen] = createSignal(props.isOpen)
  const name = () => props.row.unit.name
  return (
    <li>
      <div class="administration-node">
        <Show when={props.row.under > 0} fallback={<span class="administration-leaf" />}>
          <IconButton
            size="small"
            label={isOpen() ? words().close(name()) : words().open(name())}
            expanded={isOpen()}
            onPress={() => setOpen(!isOpen())}
          >
            <Show when={isOpen()} fallback={<ChevronRight size={18} aria-hidden="true" />}>
              <ChevronDown size={18} aria-hidden="true" />
            </Show>
          </IconButton>
        </Show>
        <UnitLine unit={props.row.unit} address={writeAddress(props.asked)} />
        <Show when={props.row.under > 0}>
          <span class="small soft">{words().under(format().number(props.row.under))}</span>
        </Show>
      </div>
      <Show when={isOpen() && props.row.under > 0}>
        <Branch asked={props.asked} under={props.row.unit.code} />
      </Show>
    </li>
  )
}
