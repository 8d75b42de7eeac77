import { say, type Language } from '@khoan-viec/grading/explain'
import type { Words } from '@khoan-viec/grading/regulations'

/** What was asked for cannot be done: said on standard error in the language asked for, in both where none was; exit code 2. */
export class Refused extends Error {
  readonly words: Words

  constructor(words: Words) {
    super(words.en)
    this.words = words
  }

  sayIn(language: Language | undefined): string {
    const said = language ? [say(this.words, language)] : [this.words.en, this.words.vi]
    return said.map((line) => `${line.trimEnd()}\n`).join('')
  }
}

export const refuse = (en: string, vi: string): never => {
  throw new Refused({ vi, en })
}

/** The same two sentences, each after where it is about: `case.json: subjects[0].common`. */
export const refuseAt = (place: string, { vi, en }: Words): never => refuse(`${place}: ${en}`, `${place}: ${vi}`)
