/** Which rows of a list, and in which order; pages count from 1. The id comes last in every order, so that pages never overlap. */
export type Paging<Column extends string> = {
  readonly page: number
  readonly size: number
  readonly column: Column
  readonly descending: boolean
}

/** A pattern of LIKE for texts that contain this one; `%` and `_` typed by people stand for themselves only loosely. */
export const containing = (text: string): string => `%${text.replaceAll(/[%_\\]/g, ' ')}%`
