import type { Light } from '@khoan-viec/domain/task'
import type { BriefingItem, GridCell, GridRow, QueueRow } from '@khoan-viec/protocol/follow-up'
import type { TaskRow } from '@khoan-viec/protocol/task'
import { sayPeriod } from '@khoan-viec/words/say'
import { type Column, day, inPages, moment, number, type Speech, text, whole } from './list.ts'

/** The colour that stands beside a word. */
export const toneOf = {
  GREEN: 'green',
  AMBER: 'amber',
  RED: 'red',
  GREY: 'grey',
  VIOLET: 'violet',
} as const satisfies Record<Light, string>

/** To a tenth, as the screen says it. */
export const percent = (part: number) => number(Math.round(part * 1000) / 10)

export const taskColumns: readonly Column<TaskRow>[] = [
  { name: 'title', width: 60, cell: ({ title }) => text(title) },
  { name: 'unit', width: 28, cell: ({ unitName }) => text(unitName) },
  { name: 'category', width: 20, cell: ({ category }, { terms }) => text(terms.category[category]) },
  { name: 'field', width: 24, cell: ({ field }, { terms }) => text(terms.field[field]) },
  { name: 'status', width: 24, cell: ({ status }, { terms }) => text(terms.status[status]) },
  { name: 'light', width: 20, cell: ({ light }, { terms }) => text(terms.light[toneOf[light]]) },
  { name: 'deadline', width: 12, cell: ({ deadline }) => day(deadline) },
  { name: 'progress', width: 14, cell: ({ progress }) => percent(progress) },
  { name: 'weight', width: 10, cell: ({ weight }) => number(weight) },
  { name: 'code', width: 20, cell: ({ id }) => text(id) },
]

export const tasks = inPages<TaskRow>((as, question) => as.task.list(question), taskColumns)

export const acceptance = inPages<QueueRow>(
  (as, question) => as.acceptance.queue(question),
  [
    ...taskColumns.map(({ name, width, cell }) => ({
      name,
      width,
      cell: ({ row }: QueueRow, speech: Parameters<typeof cell>[1]) => cell(row, speech),
    })),
    { name: 'deliveredAt', width: 19, cell: ({ deliveredAt }) => moment(deliveredAt) },
    { name: 'deliveries', width: 10, cell: ({ deliveries }) => number(deliveries) },
    { name: 'checks', width: 10, cell: ({ checks }) => number(checks) },
  ],
)

/** A unit without tasks has a line of its own: that it has none is what one looks for. */
type Cell = Pick<GridRow, 'unit' | 'group'> & { readonly cell: GridCell | undefined }

const cellsOf = ({ unit, group, cells }: GridRow): readonly Cell[] =>
  cells.length === 0 ? [{ unit, group, cell: undefined }] : cells.map((cell) => ({ unit, group, cell }))

export const followUp = inPages<Cell>(
  async (as, question) => {
    const { rows, total } = await as.followUp.grid(question)
    return { rows: rows.flatMap(cellsOf), total }
  },
  [
    { name: 'unit', width: 28, cell: ({ unit }) => text(unit.name) },
    { name: 'group', width: 24, cell: ({ group }) => text(group) },
    { name: 'title', width: 60, cell: ({ cell }) => text(cell?.title) },
    { name: 'status', width: 24, cell: ({ cell }, { terms }) => cell && text(terms.status[cell.status]) },
    { name: 'light', width: 20, cell: ({ cell }, { terms }) => cell && text(terms.light[toneOf[cell.light]]) },
    { name: 'deadline', width: 12, cell: ({ cell }) => day(cell?.deadline) },
    { name: 'progress', width: 14, cell: ({ cell }) => cell && percent(cell.progress) },
  ],
)

/** The week's agenda, the worst first. */
export const briefing = whole<BriefingItem>(
  async (as) => (await as.followUp.briefing()).items,
  [
    { name: 'title', width: 60, cell: ({ row }) => text(row.title) },
    { name: 'unit', width: 28, cell: ({ row }) => text(row.unitName) },
    { name: 'light', width: 20, cell: ({ row }, { terms }) => text(terms.light[toneOf[row.light]]) },
    {
      name: 'because',
      width: 36,
      cell: ({ because }, { value }) => text(because.map((each) => value.because[each]).join('; ')),
    },
    { name: 'deadline', width: 12, cell: ({ row }) => day(row.deadline) },
    { name: 'progress', width: 14, cell: ({ row }) => percent(row.progress) },
    { name: 'lapses', width: 40, cell: ({ lapses }, speech) => joined(lapses.map((lapse) => sayLapse(lapse, speech))) },
    { name: 'open', width: 60, cell: ({ open }) => joined(open.map(({ text: asked }) => asked)) },
  ],
)

const joined = (parts: readonly string[]) => (parts.length > 0 ? text(parts.join('; ')) : undefined)

/** Of a milestone only the page of the task knows the name. */
function sayLapse({ id, kind }: BriefingItem['lapses'][number], { terms, record }: Speech): string {
  const [about, period = ''] = id.split('/')
  return about === 'report' ? `${terms.lapse[kind]} ${sayPeriod(record.happenings, period)}` : terms.lapse[kind]
}
