import type { TodoKind } from '@khoan-viec/domain/stream'

/** What to do, as an order to oneself; `period` stands in for the reporting period where there is one. */
export type TodoWords = Readonly<Record<TodoKind, (period: string) => string>>
