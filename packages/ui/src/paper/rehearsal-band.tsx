import type { JSX } from 'solid-js'
import './paper.css'

/** Tells on every screen and every printed page that this is not the real thing. */
export function RehearsalBand(props: { word: string; children?: JSX.Element }) {
  return (
    <aside class="rehearsal-band" aria-label={props.word}>
      <strong>{props.word}</strong>
      {props.children}
    </aside>
  )
}

/** A page as it will stand on paper. */
export function Paper(props: { children: JSX.Element }) {
  return <article class="paper">{props.children}</article>
}
