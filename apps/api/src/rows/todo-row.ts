import type { TodoRecord } from '@khoan-viec/db/todo'
import { daysBetween } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { Mandate, Post } from '@khoan-viec/domain/organisation'
import type { TodoKind } from '@khoan-viec/domain/stream'
import type { TodoRow } from '@khoan-viec/protocol/my-work'
import { streamRef } from './stream-ref.ts'

export type Names = { readonly units: ReadonlyMap<string, string>; readonly people: Readonly<Record<string, string>> }

/** What awaits somebody, with the days left and the names to read. The projection writes only words of the domain. */
export function todoRow(row: TodoRecord, today: LocalDate, { units, people }: Names, mandate?: Mandate): TodoRow {
  const unitName = row.unit === null ? undefined : units.get(row.unit)
  const personName = row.person === null ? undefined : people[row.person]
  return {
    key: `${row.stream}#${row.kind}#${row.person ?? row.post ?? ''}#${row.about}`,
    /* oxlint-disable typescript/no-unsafe-type-assertion -- as said above */
    kind: row.kind as TodoKind,
    about: JSON.parse(row.about) as Record<string, string>,
    ...(row.post === null ? {} : { post: row.post as Post }),
    /* oxlint-enable typescript/no-unsafe-type-assertion */
    stream: streamRef(row.stream),
    ...(row.due === null ? {} : { due: row.due, daysLeft: daysBetween(today, row.due) }),
    ...(row.unit === null ? {} : { unit: row.unit }),
    ...(unitName === undefined ? {} : { unitName }),
    ...(row.person === null ? {} : { person: row.person }),
    ...(personName === undefined ? {} : { personName }),
    ...(mandate
      ? { behalf: { person: { id: mandate.tenure.person, name: mandate.tenure.name }, number: mandate.number } }
      : {}),
  }
}
