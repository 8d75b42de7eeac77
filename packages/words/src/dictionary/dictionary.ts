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
