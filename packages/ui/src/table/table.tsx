import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import { For, Show, type JSX } from 'solid-js'
import { useUiWords } from '../words/index.ts'
import { useOverflow } from './use-overflow.ts'
import './table.css'

export interface Column<Row> {
  id: string
  title: string
  cell: (row: Row) => JSX.Element
  /** Numbers and dates stand at the end, so that digits align. */
  align?: 'end' | undefined
  /** Holds long text: never squeezed under 240 px. */
  wide?: boolean | undefined
  sortable?: boolean | undefined
}

export interface Sorting {
  column: string
  direction: 'up' | 'down'
}

/**
 * Rows as the server sorted, filtered and cut them; a press on a header only says what is wished for.
 * The first column names the row. On a phone rows become cards unless `grid` keeps them aligned.
 */
export function Table<Row>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  sorting?: Sorting | undefined
  onSort?: ((sorting: Sorting) => void) | undefined
  /** The rows are of the question before; the new ones are on their way. */
  waiting?: boolean | undefined
  grid?: boolean | undefined
}): JSX.Element {
  const { overflows, watchOverflow } = useOverflow()
  return (
    <div
      class="table-frame"
      ref={watchOverflow}
      tabindex={overflows() ? 0 : undefined}
      role={overflows() ? 'region' : undefined}
      aria-label={overflows() ? props.caption : undefined}
    >
      <table class="table" classList={{ 'table-cards': !props.grid, 'table-waiting': Boolean(props.waiting) }}>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => <Header column={column} sorting={props.sorting} onSort={props.onSort} />}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={props.columns}>
                  {(column, index) => (
                    <Show
                      when={index() === 0}
                      fallback={
                        <td classList={classesOf(column)} data-column={column.title}>
                          {column.cell(row)}
                        </td>
                      }
                    >
                      <th scope="row" classList={classesOf(column)}>
                        {column.cell(row)}
                      </th>
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

function Header<Row>(props: {
  column: Column<Row>
  sorting: Sorting | undefined
  onSort: ((sorting: Sorting) => void) | undefined
}) {
  const words = useUiWords()
  const direction = () => (props.sorting?.column === props.column.id ? props.sorting.direction : undefined)
  const ariaSort = () => {
    const now = direction()
    return now && ({ up: 'ascending', down: 'descending' } as const)[now]
  }
  return (
    <th scope="col" classList={classesOf(props.column)} aria-sort={ariaSort()}>
      <Show when={props.column.sortable && props.onSort} fallback={props.column.title}>
        {(onSort) => (
          <button
            type="button"
            class="table-sort"
            title={words().sortBy(props.column.title)}
            onClick={() => onSort()({ column: props.column.id, direction: direction() === 'up' ? 'down' : 'up' })}
          >
            {props.column.title}
            <Show when={direction() === 'down'} fallback={<ArrowUp size={14} aria-hidden="true" />}>
              <ArrowDown size={14} aria-hidden="true" />
            </Show>
          </button>
        )}
      </Show>
    </th>
  )
}

function classesOf<Row>(column: Column<Row>) {
  return { 'table-end': column.align === 'end', 'table-wide': Boolean(column.wide) }
}
