import type { AnyQueryProcedure } from '@trpc/server'
import type { AppRouter } from '../../router/index.ts'

type Rooms = AppRouter['_def']['record']

/** Every query of the API by its name, with what it answers. */
export type Answers = {
  [
    Name in {
      [Room in keyof Rooms & string]: {
        [Asked in keyof Rooms[Room] & string]: Rooms[Room][Asked] extends AnyQueryProcedure ? `${Room}.${Asked}` : never
      }[keyof Rooms[Room] & string]
    }[keyof Rooms & string]
  ]: Name extends `${infer Room extends keyof Rooms & string}.${infer Asked}`
    ? Asked extends keyof Rooms[Room]
      ? Rooms[Room][Asked] extends { readonly _def: { readonly $types: { readonly output: infer Output } } }
        ? Output
        : never
      : never
    : never
}

/** Where in an answer rows stand: `entries`, `readings.rows`; of an answer that is rows itself, `.`. Rows within rows are theirs. */
export type ListsIn<Answer, Path extends string = '.'> = Answer extends readonly (infer Row)[]
  ? Extract<Row, object> extends never
    ? never
    : Path
  : Answer extends object
    ? {
        [Key in keyof Answer & string]: ListsIn<Answer[Key], Path extends '.' ? Key : `${Path}.${Key}`>
      }[keyof Answer & string]
    : never
