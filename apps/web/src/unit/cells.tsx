import type { CascadePart } from '@khoan-viec/domain/task'
import type { UnitView } from '@khoan-viec/protocol/unit'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { Table, type Column } from '@khoan-viec/ui/table'
import { For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { unitWords } from './words.ts'

/** Quotas given down to cells and villages, and what they have reported. Nothing split: nothing shown. */
export function Cells(props: { view: UnitView }) {
  const words = () => unitWords().cells
  const nameOf = (person: string) => props.view.tenures.find((tenure) => tenure.person === person)?.name ?? person
  const columns = (): readonly Column<CascadePart>[] => [
    { id: 'cell', title: words().cell, cell: (part) => part.cell },
    {
      id: 'people',
      title: words().people,
      wide: true,
      cell: (part) => format().list([...new Set([part.cellSecretary, part.areaMember])].map(nameOf)),
    },
    { id: 'quota', title: words().quota, align: 'end', cell: (part) => format().number(part.quota) },
    {
      id: 'reported',
      title: words().reported,
      align: 'end',
      cell: (part) => format().number(part.reported.at(-1)?.value ?? 0),
    },
    {
      id: 'state',
      title: words().state,
      cell: (part) => (
        <Show
          when={new Set([part.cellSecretary, part.areaMember]).size <= part.acceptedBy.length}
          fallback={<Badge tone="amber">{words().waiting}</Badge>}
        >
          <Badge tone="green">{words().accepted}</Badge>
        </Show>
      ),
    },
  ]
  return (
    <Show when={props.view.cascades.length > 0}>
      <Panel title={words().title}>
        <Stack gap={6}>
          <For each={props.view.cascades}>
            {({ task, title, cascade }) => (
              <div>
                <h3 class="unit-cascade">
                  <a href={paths.task(task)}>{title}</a>
                </h3>
                <Table caption={title} columns={columns()} rows={cascade.parts} />
              </div>
            )}
          </For>
        </Stack>
        <TakeList of="cells" question={{ code: props.view.unit.code }} />
      </Panel>
    </Show>
  )
}
