import { Show } from 'solid-js'
import { Button } from '../action/index.ts'
import { useUiWords } from '../words/index.ts'
import { pageSlice } from './page-slice.ts'
import './table.css'

/** Where in a long list one is. Pages count from 1; a page past the end shows as the last. */
export function Pager(props: { page: number; pageSize: number; total: number; onPage: (page: number) => void }) {
  const words = useUiWords()
  const slice = () => pageSlice(props.page, props.pageSize, props.total)
  return (
    <nav class="pager" aria-label={words().rows(slice().from, slice().to, props.total)}>
      <span>{words().rows(slice().from, slice().to, props.total)}</span>
      <Show when={slice().pages > 1}>
        <span class="pager-steps">
          <PageStep
            text={words().previousPage}
            open={slice().page > 1}
            onPress={() => props.onPage(slice().page - 1)}
          />
          <PageStep
            text={words().nextPage}
            open={slice().page < slice().pages}
            onPress={() => props.onPage(slice().page + 1)}
          />
        </span>
      </Show>
    </nav>
  )
}

function PageStep(props: { text: string; open: boolean; onPress: () => void }) {
  return (
    <Button size="small" disabled={!props.open} onPress={props.onPress}>
      {props.text}
    </Button>
  )
}
