import { createSignal, startTransition } from 'solid-js'

export type Language = 'vi' | 'en'

const place = 'khoan-viec.language'
const first = remembered()
const [current, setCurrent] = createSignal<Language>(first)

// The page is written in Vietnamese; screen readers and the server must hear of the language that was chosen before.
if (globalThis.document) document.documentElement.lang = first

/** The reader's language, reactive. Vietnamese until chosen otherwise. */
export const language = current

/** Changes the language in place: the screen stays as it is until the words have come. */
export async function chooseLanguage(next: Language): Promise<void> {
  remember(next)
  await startTransition(() => setCurrent(next))
  document.documentElement.lang = next
}

function remembered(): Language {
  try {
    return globalThis.localStorage?.getItem(place) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}

function remember(next: Language) {
  // The server speaks it too: on papers, and in what it prints for this browser.
  if (globalThis.document) {
    const secure = globalThis.location?.protocol === 'https:' ? '; secure' : ''
    document.cookie = `khoan-viec-language=${next}; path=/; max-age=31536000; samesite=lax${secure}`
  }
  try {
    globalThis.localStorage.setItem(place, next)
  } catch {
    // A browser that keeps nothing still shows the chosen language until it is closed.
  }
}
