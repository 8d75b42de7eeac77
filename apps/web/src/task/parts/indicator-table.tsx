import type { Indicator, Values } from '@khoan-viec/domain/task'
import { Table, type Column } from '@khoan-viec/ui/table'
import { format } from '../../format/index.ts'
import { writeValue } from './naming.ts'
import { partOf } from './part-of.ts'
import { taskWords } from './words.ts'
import './task.css'

/** What is measured: from where to where, and how far it has come if `values` are known. */
export function IndicatorTable(props: {
  indicators: readonly Indicator[]
  values?: Values | undefined
  valuesWord?: string | undefined
}) {
  const words = () => taskWords().indicator
  const columns = (): readonly Column<Indicator>[] => [
    { id: 'name', title: words().name, wide: true, cell: (indicator) => indicator.name },
    {
      id: 'baseline',
      title: words().baseline,
      align: 'end',
      cell: (indicator) => writeValue(indicator, indicator.baseline),
    },
    {
      id: 'target',
      title: words().target,
      align: 'end',
      cell: (indicator) => <b>{writeValue(indicator, indicator.target)}</b>,
    },
    ...(props.indicators.some(({ exceed }) => exceed !== undefined) ? [exceedColumn()] : []),
    ...(props.indicators.length > 1 ? [weightColumn()] : []),
    ...(props.values ? valueColumns(props.values, props.valuesWord ?? words().now) : []),
  ]
  return (
    <div class="indicator-table">
      <Table caption={words().name} columns={columns()} rows={props.indicators} />
    </div>
  )
}

const exceedColumn = (): Column<Indicator> => ({
  id: 'exceed',
  title: taskWords().indicator.exceed,
  align: 'end',
  cell: (indicator) => writeValue(indicator, indicator.exceed),
})

const weightColumn = (): Column<Indicator> => ({
  id: 'weight',
  title: taskWords().indicator.weight,
  align: 'end',
  cell: ({ weight }) => format().number(weight),
})

const valueColumns = (values: Values, word: string): readonly Column<Indicator>[] => [
  { id: 'now', title: word, align: 'end', cell: (indicator) => writeValue(indicator, values[indicator.id]) },
  {
    id: 'done',
    title: taskWords().indicator.done,
    align: 'end',
    cell: (indicator) => {
      const value = values[indicator.id]
      return value === undefined ? '—' : format().percent(partOf(indicator, value))
    },
  },
]
