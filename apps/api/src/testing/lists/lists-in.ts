import type { AnyQueryProcedure } from '@trpc/server'
import type { AppRouter } from '../../router/index.ts'

type Rooms = AppRouter['_def']['record']

type Named = {
  [Room in keyof Rooms]: {
    [Asked in keyof Rooms[Room]]: Rooms[Room][Asked] extends AnyQueryProcedure
      ? readonly [name: `${Room}.${Asked & string}`, output: Rooms[Room][Asked]['_def']['$types']['output']]
      : never
  }[keyof Rooms[Room]]
}[keyof Rooms]

/** Every query of the API by its name, with what it answers. */
export type Answers = { [Each in Named as Each[0]]: Each[1] }

/** Where in an answer rows stand: `entries`, `readings.rows`; of an answer that is rows itself, `.`. Rows within rows are theirs. */
export type ListsIn<Answer, Path extends string = '.'> = Answer extends readonly (infer Row)[]
  ? Extract<Row, object> extends never
    ? never
    : Path
  : Answer extends object
    ? {
        [Key in keyof Answer]: ListsIn<Answer[Key], Path extends '.' ? `${Key & string}` : `${Path}.${Key & string}`>
      }[keyof Answer]
    : never
