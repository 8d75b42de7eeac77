import { findToldHow, type ToldHow } from '@khoan-viec/db/accounts'
import { type Notice, confirmationOf, listAlarmLines, listOwedLines, type ToldPerson } from '@khoan-viec/db/notice'
import { findState } from '@khoan-viec/db/stream'
import { findOnward } from '@khoan-viec/db/task'
import { mayRead } from '@khoan-viec/domain/access'
import type { Instant } from '@khoan-viec/domain/core'
import { type AccountNews, accountNews, isConfirmable, type NoticeLine } from '@khoan-viec/domain/notice'
import { kindOfStream, type TodoKind } from '@khoan-viec/domain/stream'
import type { Task } from '@khoan-viec/domain/task'
import { en, type NoticeWords, vi } from '@khoan-viec/words/notice'
import { en as todoEn, type TodoWords, vi as todoVi } from '@khoan-viec/words/todo'
import type { Gathering } from './gathering.ts'
import { findToldPerson } from './told-person.ts'

/** What leaves the house: as little as tells somebody to come and look. */
export type Message = { readonly subject: string; readonly text: string; readonly link: string; readonly how: ToldHow }

const LINES_MOST = 20
const SUBJECT_MOST = 150

type Speech = { readonly words: NoticeWords; readonly todo: TodoWords }
const speeches: Readonly<Record<ToldHow['language'], Speech>> = {
  vi: { words: vi, todo: todoVi },
  en: { words: en, todo: todoEn },
}

/**
 * A notice in words, by what its person may know now. Undefined when there is nothing left to say: all of it was done, or
 * is not the person's any more.
 */
export async function composeMessage(gathering: Gathering, notice: Notice, now: Instant): Promise<Message | undefined> {
  const { db, accounts, house } = gathering
  const how = await findToldHow(accounts, { rehearsal: house, person: notice.person })
  const person = await findToldPerson(db, notice.person, now)
  if (!person) return undefined
  if (notice.kind === 'CONFIRM') return composeConfirmation(gathering, { how, person }, now)
  const lines = await stillTrue(gathering, notice.lines, person)
  const [first] = lines
  if (!first) return undefined
  const said = await Promise.all(lines.slice(0, LINES_MOST).map((line) => sayLine(gathering, line, { person, how })))
  const { words } = speeches[how.language]
  const { origin } = gathering.ways
  const subject =
    notice.kind === 'DIGEST' ? words.digest(String(lines.length), sayDay(notice.day)) : (said[0]?.text ?? words.product)
  const more = lines.length - said.length
  const parts = [
    ...said.map(({ text, link }) => `• ${text}\n  ${link}`),
    ...(more > 0 ? [words.more(String(more))] : []),
    `${words.open} ${words.product}: ${origin}/`,
    `${words.settings}: ${origin}/notices`,
    words.foot,
  ]
  const link = notice.kind === 'DIGEST' ? `${origin}/` : (said[0]?.link ?? `${origin}/`)
  return { subject: cut(subject), text: `${parts.join('\n\n')}\n`, link, how }
}

/** What was done meanwhile, or passed to another, is told no more. */
async function stillTrue(
  { db, folder }: Gathering,
  lines: readonly NoticeLine[],
  person: ToldPerson,
): Promise<readonly NoticeLine[]> {
  const owed = [...(await listOwedLines(db, person)), ...(await listAlarmLines(folder, person))]
  const ids = new Set(owed.map(({ id }) => id))
  return lines.filter(({ id, kind }) => kind === 'ACCOUNT' || ids.has(id))
}

type Reading = { readonly person: ToldPerson; readonly how: ToldHow }

async function sayLine(
  { db, ways }: Gathering,
  { what, due, stream }: NoticeLine,
  { person, how }: Reading,
): Promise<{ readonly text: string; readonly link: string }> {
  const { words, todo } = speeches[how.language]
  const home = `${ways.origin}/`
  if (what === 'alarm') return { text: words.alarms.alarm, link: `${ways.origin}/record` }
  if (what === 'trouble') return { text: words.alarms.trouble, link: home }
  if (isAccountNews(what)) return { text: words.account[what], link: `${ways.origin}/account` }
  const act = todo[what]('').trim()
  const task = stream !== undefined && kindOfStream(stream) === 'task' ? await findTask(db, stream, person) : undefined
  const day = due === undefined ? '' : ` (${due < person.today ? words.late(sayDay(due)) : words.due(sayDay(due))})`
  const text = `${act}${task ? `: ${task.title}` : ''}${day}`
  return { text, link: task ? `${ways.origin}/tasks/${encodeURIComponent(task.id)}` : home }
}

const isAccountNews = (what: TodoKind | AccountNews): what is AccountNews => accountNews.some((news) => news === what)

/** Its title is said to whom it may be read by, and to nobody else. */
async function findTask(
  db: Gathering['db'],
  stream: string,
  person: ToldPerson,
): Promise<{ readonly id: string; readonly title: string } | undefined> {
  const task = await findState<Task>(db, stream)
  if (!task) return undefined
  const onward = await findOnward(db, task.id)
  return mayRead('task', { unit: task.unit, task, onward }, person)
    ? { id: task.id, title: task.registration.title }
    : undefined
}

async function composeConfirmation(
  { ways, folder, house }: Gathering,
  { how, person }: Reading,
  now: Instant,
): Promise<Message | undefined> {
  const { mail } = how
  if (!mail || mail.confirmedAt !== undefined || !isConfirmable(mail.givenAt, now)) return undefined
  const { words } = speeches[how.language]
  const proof = await confirmationOf(folder, {
    house,
    person: how.person,
    address: mail.address,
    givenAt: mail.givenAt,
  })
  const link = `${ways.origin}/notices#confirm=${proof}`
  const text = `${words.confirm.text(person.actor.name)}\n\n${link}\n\n${words.confirm.ignore}\n`
  return { subject: `${words.product}: ${words.confirm.subject}`, text, link, how }
}

const sayDay = (day: string): string => day.split('-').toReversed().join('/')

const cut = (text: string): string => (text.length <= SUBJECT_MOST ? text : `${text.slice(0, SUBJECT_MOST - 1)}…`)
