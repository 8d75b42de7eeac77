import type { JSX } from 'solid-js'
import './house.css'

/** A page outside of the house: signing in, an error. */
export function LonePage(props: { children: JSX.Element }) {
  return (
    <main class="lone-page" id="content">
      {props.children}
    </main>
  )
}
