import { For } from 'solid-js'
import { useUiWords } from '../words/index.ts'
import './feedback.css'

/** Holds the place of what is coming, at its size, so that nothing jumps when it comes. Sizes are CSS lengths. */
export function Skeleton(props: { height: string; width?: string | undefined }) {
  return <span class="skeleton" aria-hidden="true" style={{ height: props.height, width: props.width ?? '100%' }} />
}

/** Lines of text that are coming. The last one is shorter, as in a paragraph. */
export function SkeletonLines(props: { lines: number }) {
  const words = useUiWords()
  return (
    <div class="skeleton-lines" role="status">
      <span class="visually-hidden">{words().loading}</span>
      <For each={Array.from({ length: props.lines })}>
        {(_, index) => <Skeleton height="16px" width={index() === props.lines - 1 ? '60%' : '100%'} />}
      </For>
    </div>
  )
}
