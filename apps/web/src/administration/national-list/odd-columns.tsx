import type { OddRow } from '@khoan-viec/domain/organisation'
import { type Column } from '@khoan-viec/ui/table'
import { nationalListWords, oddWords } from './words.ts'

/** A row as the list has it, and why nothing is made of it. */
export const oddColumnsShown = (): readonly Column<OddRow>[] => {
  const words = nationalListWords()
  const { columns, say } = oddWords()
  return [
    { id: 'row', title: columns.row, cell: ({ row }) => row },
    { id: 'reason', title: columns.reason, wide: true, cell: (row) => say(row) },
    {
      id: 'old',
      title: words.old,
      cell: (row) => <Place name={row.oldName} rest={[row.oldDistrict, row.oldCode]} />,
    },
    { id: 'new', title: words.new, cell: (row) => <Place name={row.newName} rest={[row.newCode]} /> },
  ]
}

const Place = (props: { name: string; rest: readonly string[] }) => (
  <span class="administration-lines">
    <span>{props.name || '—'}</span>
    <span class="soft small">{props.rest.filter((each) => each !== '').join(' · ')}</span>
  </span>
)
