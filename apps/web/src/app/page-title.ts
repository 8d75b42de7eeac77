import { createEffect } from 'solid-js'
import { appWords } from '../words/index.ts'

/** Names the page in the browser's tab and history. Every room calls it once. */
export function usePageTitle(title: () => string | undefined) {
  createEffect(() => {
    const name = title()
    document.title = name ? `${name} · ${appWords().name}` : appWords().name
  })
}
