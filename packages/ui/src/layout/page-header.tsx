import { Show, type JSX } from 'solid-js'
import './layout.css'

/** From so many characters on a title is set smaller, or it fills a phone's screen. */
const LONG = 100

/** The head of every page: where one is, what this is, and the one primary action, always at the same place. */
export function PageHeader(props: {
  title: string
  /** Way back or the subject above, a short line over the title. */
  above?: JSX.Element
  lead?: JSX.Element
  action?: JSX.Element
}) {
  return (
    <header class="page-header">
      <div class="page-header-words">
        <Show when={props.above}>{(above) => <div class="page-header-above">{above()}</div>}</Show>
        <h1 classList={{ 'page-header-long': props.title.length > LONG }}>{props.title}</h1>
        <Show when={props.lead}>{(lead) => <p>{lead()}</p>}</Show>
      </div>
      <Show when={props.action}>{(action) => <div class="page-header-action">{action()}</div>}</Show>
    </header>
  )
}
