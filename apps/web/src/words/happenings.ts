import type { AnyEvent, EntryRow } from '@khoan-viec/protocol/record'
import * as say from '@khoan-viec/words/say'
import { happenings as vi } from '@khoan-viec/words/vi'
import { defineWords } from './define-words.ts'
import { terms } from './terms.ts'

/** What happened and what the calendar does, in words. */
export const happenings = defineWords(vi, () =>
  import('@khoan-viec/words/en').then((words) => ({ default: words.happenings })),
)

/** Who did what: "Hồ Đăng Quế đăng ký việc khó". Without a name it was the system. */
export const sayHappened = (kind: AnyEvent['type'], name: string | undefined): string =>
  `${name ?? terms().system} ${happenings().happened[kind]}`

/** Under which post somebody acted: his own, or that of another for whom he did it. */
export const sayPost = ({ post, behalf }: Pick<EntryRow, 'post' | 'behalf'>): string | undefined =>
  post && (behalf ? terms().onBehalf(terms().post[post], behalf.person.name, behalf.number) : terms().post[post])

/** A report's period in words, in the reader's language. */
export const sayPeriod = (id: string): string => say.sayPeriod(happenings(), id)

/** An act of the calendar in words, in the reader's language. */
export const sayAct = (id: string): string => say.sayAct(happenings(), id)
