import { createEffect, onCleanup, type JSX } from 'solid-js'
import './paper.css'

/**
 * Tells on every screen and every printed page that this is not the real thing.
 * `printed` stands in the margin of each page; the band itself is printed once, at the top.
 */
export function RehearsalBand(props: { word: string; printed: string; children?: JSX.Element }) {
  // A sheet of rules made by script, since the words change and a margin takes its text from a rule alone.
  const margin = new CSSStyleSheet()
  createEffect(() => {
    const rule = `content: ${JSON.stringify(props.printed)}; font: 600 11pt sans-serif`
    margin.replaceSync(`@page { @bottom-center { ${rule} } }`)
  })
  document.adoptedStyleSheets.push(margin)
  onCleanup(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== margin)
  })
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
