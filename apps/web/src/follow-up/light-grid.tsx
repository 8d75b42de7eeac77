import type { GridRow } from '@khoan-viec/protocol/follow-up'
import { LightShape } from '@khoan-viec/ui/status'
import { createSignal, For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { toneOf } from '../task/parts/index.ts'
import { terms } from '../words/index.ts'
import { moveInGrid, type Place } from './move-in-grid.ts'
import { followUpWords } from './words.ts'

/** One row a unit, one light a task. One stop for Tab; arrows move within. */
export function LightGrid(props: {
  rows: readonly GridRow[]
  chosen: string | undefined
  onChoose: (task: string) => void
}) {
  const words = () => followUpWords().grid
  const firstFilled = () =>
    Math.max(
      0,
      props.rows.findIndex(({ cells }) => cells.length > 0),
    )
  const [moved, setMoved] = createSignal<Place>()
  const at = (): Place => moved() ?? placeOf(props.rows, props.chosen) ?? { row: firstFilled(), column: 0 }
  let table: HTMLTableElement | undefined
  const move = (event: KeyboardEvent) => {
    const next = moveInGrid(
      props.rows.map(({ cells }) => cells.length),
      at(),
      event.key,
    )
    if (!next) return
    event.preventDefault()
    setMoved(next)
    table?.querySelector<HTMLElement>(`[data-place="${next.row}/${next.column}"]`)?.focus()
  }
  return (
    <div class="table-frame">
      <table class="light-grid" ref={(element) => (table = element)} onKeyDown={move}>
        <caption class="visually-hidden">
          {words().caption}. {words().keys}
        </caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words().unit}</th>
            <th scope="col">{words().lights}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row, rowIndex) => (
              <tr>
                <th scope="row">
                  <a href={paths.unit(row.unit.code)}>{row.unit.name}</a>
                </th>
                <td>
                  <Show when={row.cells.length > 0} fallback={<span class="soft small">{words().noTask}</span>}>
                    <span class="light-cells">
                      <For each={row.cells}>
                        {(cell, column) => (
                          <button
                            type="button"
                            class="light-cell"
                            data-place={`${rowIndex()}/${column()}`}
                            tabindex={at().row === rowIndex() && at().column === column() ? 0 : -1}
                            aria-pressed={cell.id === props.chosen}
                            aria-label={words().cell(terms().light[toneOf[cell.light]], cell.title)}
                            title={cell.title}
                            onClick={() => {
                              setMoved({ row: rowIndex(), column: column() })
                              props.onChoose(cell.id)
                            }}
                          >
                            <LightShape tone={toneOf[cell.light]} />
                          </button>
                        )}
                      </For>
                    </span>
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

function placeOf(rows: readonly GridRow[], task: string | undefined): Place | undefined {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex(({ id }) => id === task)
    if (column >= 0) return { row, column }
  }
  return undefined
}
