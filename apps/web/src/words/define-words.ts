import { createResource, createRoot } from 'solid-js'
import { language } from './language.ts'

/** A dictionary: sentences, sentences with blanks, and dictionaries within. */
export interface Words {
  readonly [key: string]: string | ((...blanks: never[]) => string) | Words
}

/** The same keys and blanks in another language: none missing, none more. */
export type SameWords<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string
    ? string
    : Original[Key] extends (...blanks: infer Blanks) => string
      ? (...blanks: Blanks) => string
      : SameWords<Original[Key]>
}

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
