import type { Words } from '@khoan-viec/words/dictionary'
import { createResource, createRoot } from 'solid-js'
import { language } from './language.ts'

export type { SameWords, Words } from '@khoan-viec/words/dictionary'

/**
 * The words of one room, as an accessor that follows the language. Vietnamese comes with the room, English when it is first asked for;
 * where English cannot be fetched, Vietnamese stands in.
 */
export function defineWords<Dictionary extends Words>(
  vi: Dictionary,
  loadEnglish: () => Promise<{ default: NoInfer<Dictionary> }>,
): () => Dictionary {
  const [english] = createRoot(() =>
    createResource(
      () => language() === 'en',
      () =>
        loadEnglish().then(
          (module) => module.default,
          () => vi,
        ),
    ),
  )
  return () => (language() === 'en' ? (english() ?? vi) : vi)
}
