import CircleCheck from 'lucide-solid/icons/circle-check'
import Info from 'lucide-solid/icons/info'
import OctagonX from 'lucide-solid/icons/octagon-x'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { Show, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import './feedback.css'

export type NoticeTone = 'info' | 'warning' | 'refused' | 'done'

const icons = { info: Info, warning: TriangleAlert, refused: OctagonX, done: CircleCheck }

/** Something the reader must know before going on, and what can be done about it. */
export function Notice(props: {
  tone: NoticeTone
  title?: string | undefined
  next?: JSX.Element
  children?: JSX.Element
}) {
  return (
    <div class={`notice notice-${props.tone}`} role={props.tone === 'refused' ? 'alert' : 'status'}>
      <Dynamic component={icons[props.tone]} size={20} aria-hidden="true" />
      <div class="notice-words">
        <Show when={props.title}>{(title) => <strong>{title()}</strong>}</Show>
        <div>{props.children}</div>
        <Show when={props.next}>{(next) => <div class="notice-next">{next()}</div>}</Show>
      </div>
    </div>
  )
}

/** Nothing here yet: what will appear, and how. */
export function Empty(props: { title: string; action?: JSX.Element; children?: JSX.Element }) {
  return (
    <div class="empty">
      <h2>{props.title}</h2>
      <Show when={props.children}>{(children) => <p>{children()}</p>}</Show>
      {props.action}
    </div>
  )
}

/** A line across the page: the state of the whole, not of one thing. */
export function Banner(props: { icon: JSX.Element; children: JSX.Element }) {
  return (
    <div class="banner" role="status">
      {props.icon}
      <span>{props.children}</span>
    </div>
  )
}
