import { Show, type JSX } from 'solid-js'
import './layout.css'

interface LayoutProps {
  /** In steps of 4 px. */
  gap?: number | undefined
  class?: string | undefined
  children: JSX.Element
}

/** Things under one another, evenly spaced. */
export function Stack(props: LayoutProps) {
  return (
    <div class="stack" classList={{ [props.class ?? '']: Boolean(props.class) }} style={gapOf(props.gap)}>
      {props.children}
    </div>
  )
}

/** Things in a row that wraps. */
export function Cluster(props: LayoutProps & { justify?: 'start' | 'end' | 'between' | undefined }) {
  const justify = () => ({ start: 'flex-start', end: 'flex-end', between: 'space-between' })[props.justify ?? 'start']
  return (
    <div
      class="cluster"
      classList={{ [props.class ?? '']: Boolean(props.class) }}
      style={{ ...gapOf(props.gap), '--justify': justify() }}
    >
      {props.children}
    </div>
  )
}

/** As many equal columns as fit, none narrower than `least` px. */
export function Grid(props: LayoutProps & { least?: number | undefined }) {
  return (
    <div
      class="grid"
      classList={{ [props.class ?? '']: Boolean(props.class) }}
      style={{ ...gapOf(props.gap), ...(props.least ? { '--least': `${props.least}px` } : {}) }}
    >
      {props.children}
    </div>
  )
}

/** Two columns that compare; one above the other where the screen is narrow. `ratio` is left : right. */
export function SideBySide(props: { left: JSX.Element; right: JSX.Element; ratio?: [number, number] | undefined }) {
  const columns = () => ({ '--left': `${props.ratio?.[0] ?? 1}fr`, '--right': `${props.ratio?.[1] ?? 1}fr` })
  return (
    <div class="side-by-side" classList={{ 'side-by-side-even': !props.ratio }} style={columns()}>
      <div>{props.left}</div>
      <div>{props.right}</div>
    </div>
  )
}

/** A part of a page with a title of its own. `aside` stands at the end of the title's line. */
export function Panel(props: {
  title?: string | undefined
  aside?: JSX.Element
  id?: string | undefined
  children: JSX.Element
}) {
  return (
    <section class="panel" id={props.id} aria-label={props.title}>
      <Show when={props.title}>
        {(title) => (
          <div class="panel-title">
            <h2>{title()}</h2>
            {props.aside}
          </div>
        )}
      </Show>
      {props.children}
    </section>
  )
}

function gapOf(gap: number | undefined): JSX.CSSProperties {
  return gap === undefined ? {} : { '--gap': String(gap) }
}
