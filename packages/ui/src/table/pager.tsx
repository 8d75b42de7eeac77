import { Button } from '../action/index.ts'
import { useUiWords } from '../words/index.ts'
import './table.css'

/** Where in a long list one is. Pages count from 1; a page past the end shows as the last. */
export function Pager(props: { page: number; pageSize: number; total: number; onPage: (page: number) => void }) {
  const words = useUiWords()
  const slice = () => pageSlice(props.page, props.pageSize, props.total)
  return (
    <nav class="pager" aria-label={words().rows(slice().from, slice().to, props.total)}>
      <span>{words().rows(slice().from, slice().to, props.total)}</span>
      <span class="pager-steps">
        <PageStep text={words().previousPage} open={slice().page > 1} onPress={() => props.onPage(slice().page - 1)} />
        <PageStep
          text={words().nextPage}
          open={slice().page < slice().pages}
          onPress={() => props.onPage(slice().page + 1)}
        />
      </span>
    </nav>
  )
}

/** First and last row shown, counted from 1; both 0 in an empty list. */
export function pageSlice(page: number, pageSize: number, total: number) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const within = Math.min(Math.max(1, page), pages)
  return {
    page: within,
    pages,
    from: total === 0 ? 0 : (within - 1) * pageSize + 1,
    to: Math.min(total, within * pageSize),
  }
}

function PageStep(props: { text: string; open: boolean; onPress: () => void }) {
  return (
    <Button size="small" disabled={!props.open} onPress={props.onPress}>
      {props.text}
    </Button>
  )
}
