import type { Kind } from './kinds.ts'
import type { Words } from './words.ts'

/** One variable of the surroundings: what it may be, and what it is there for. */
export type Setting<Value = unknown> = {
  readonly name: string
  readonly kind: Kind<unknown>
  readonly about: Words
  /** What counts where nothing is given, as it would be written. */
  readonly initial?: string
  /** Without it its group means nothing. */
  readonly needed?: true
  /** Never repeated in a sentence, and may stand in a file instead, which `<name>_FILE` names. */
  readonly secret?: true
  /** For the example file, where neither the initial value nor the kind shows one. */
  readonly example?: string
  /** Of what type the value is; never there. */
  readonly is?: Value
}

type Described = { readonly about: Words; readonly secret?: true; readonly example?: string }

/** A setting that may be left out; with `initial` or `needed` there always is a value. */
export function setting<V>(name: string, kind: Kind<V>, described: Described & { initial: string }): Setting<V>
export function setting<V>(name: string, kind: Kind<V>, described: Described & { needed: true }): Setting<V>
export function setting<V>(name: string, kind: Kind<V>, described: Described): Setting<V | undefined>
export function setting<V>(name: string, kind: Kind<V>, described: Described): Setting<V | undefined> {
  return { name, kind, ...described }
}

export type Fields = Readonly<Record<string, Setting>>

/** Who gives the settings of a group: an office, `npm start` to its own parts, or whoever changes the product. */
type Giver = 'OFFICE' | 'START' | 'DEVELOPER'

export type Group<F extends Fields = Fields> = {
  readonly title: Words
  readonly by: Giver
  readonly fields: F
  /** A group for a thing that may be left out altogether: undefined while none of its settings is given. */
  readonly optional?: true
  /** Names of other settings without which this group means nothing. */
  readonly needs?: readonly string[]
}

export function group<F extends Fields>(
  made: Group<F> & { readonly optional: true },
): Group<F> & { readonly optional: true }
export function group<F extends Fields>(made: Group<F>): Group<F>
export function group<F extends Fields>(made: Group<F>): Group<F> {
  return made
}

type ValueOf<S> = S extends { readonly is?: infer V } ? V : never
type FieldsOf<G> = G extends Group<infer F> ? { readonly [Name in keyof F]: ValueOf<F[Name]> } : never

/** What a group is once read. */
export type ReadGroup<G> = G extends { readonly optional: true } ? FieldsOf<G> | undefined : FieldsOf<G>
