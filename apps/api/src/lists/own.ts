import type { Draft } from '@khoan-viec/protocol/draft'
import { type Awaited, byUrgency, owedRegistration, type Urgency } from '@khoan-viec/protocol/my-work'
import type { NoticeLineRow, NoticeRow } from '@khoan-viec/protocol/notice'
import { sayPeriod } from '@khoan-viec/words/say'
import { z } from 'zod'
import { type Asker, day, moment, type Speech, text, whole } from './list.ts'

type Pressing = Awaited & { readonly urgency: Urgency }

/** What awaits one, in the order of the screen: what presses first, and in it the nearest day. */
export const todos = whole<Pressing>(
  async (as) => {
    const { todos: streams, today } = await as.work.mine()
    const all = [...(await registering(as, today)), ...streams]
    return byUrgency(all, today).flatMap(({ urgency, todos: alike }) => alike.map((todo) => ({ ...todo, urgency })))
  },
  [
    {
      name: 'act',
      width: 40,
      cell: ({ kind, about }, { value, todo, record }) =>
        text(
          kind === 'register' ? value.register : todo[kind](sayPeriod(record.happenings, about['period'] ?? '')).trim(),
        ),
    },
    { name: 'about', width: 60, cell: ({ about }) => text(about['title'] ?? about['name']) },
    { name: 'detail', width: 40, cell: ({ about }, speech) => text(detailOf(about, speech)) },
    { name: 'unit', width: 28, cell: ({ unitName }) => text(unitName) },
    { name: 'deadline', width: 12, cell: ({ due }) => day(due) },
    { name: 'urgency', width: 18, cell: ({ urgency }, { value }) => text(value.urgency[urgency]) },
    {
      name: 'behalf',
      width: 40,
      cell: ({ behalf }, { own }) => behalf && text(own.actsFor(behalf.person.name, behalf.number)),
    },
  ],
)

async function registering(as: Asker, today: string): Promise<readonly Awaited[]> {
  const { posts, cycle } = await as.session.me()
  const head = posts.find(({ post }) => post === 'SECRETARY' || post === 'CHAIRMAN')
  if (!head || !cycle) return []
  const window = (await as.cycle.current()).cycle.calendar.registration
  return owedRegistration(head.unit, window, today).map((todo) => ({ ...todo, unitName: head.unitName }))
}

/** What was said, what an explanation is owed for, and whose part it is. */
function detailOf(about: Awaited['about'], { own, terms, record }: Speech): string | undefined {
  const said = about['reason'] ?? about['text']
  const lapses: Readonly<Record<string, string>> = terms.lapse
  const lapse = lapses[about['kind'] ?? '']
  const [of, period = ''] = (about['lapse'] ?? '').split('/')
  const cell = about['cell']
  const parts = [
    said && own.quoted(said),
    lapse && (of === 'report' ? `${lapse} ${sayPeriod(record.happenings, period)}` : lapse),
    cell && own.cellOf(cell),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('; ') : undefined
}

/** Registrations that one has begun; the room of registering is where drafts are listed. */
export const drafts = whole<Draft>(
  async (as) => (await as.draft.list()).filter(({ kind }) => kind === 'registration'),
  [
    { name: 'title', width: 60, cell: ({ body }, { own }) => text(titleIn(body) ?? own.untitled) },
    { name: 'savedAt', width: 19, cell: ({ updatedAt }) => moment(updatedAt) },
  ],
)

/** A draft's body is its form's own and checked by nobody until it is sent. */
const draftBody = z.object({ form: z.object({ title: z.string().trim().min(1) }) })

function titleIn(body: string): string | undefined {
  try {
    return draftBody.safeParse(JSON.parse(body)).data?.form.title
  } catch {
    return undefined
  }
}

type Told = { readonly notice: NoticeRow; readonly line: NoticeLineRow }

/** A line for each thing that one was told, the newest notice first. */
export const notices = whole<Told>(
  async (as) => (await as.notice.list()).notices.flatMap((notice) => notice.lines.map((line) => ({ notice, line }))),
  [
    { name: 'what', width: 48, cell: ({ line }, speech) => text(sayTold(line, speech)) },
    { name: 'title', width: 60, cell: ({ line }) => text(line.title) },
    { name: 'deadline', width: 12, cell: ({ line }) => day(line.due) },
    { name: 'at', width: 19, cell: ({ notice }) => moment(notice.at) },
    { name: 'digest', width: 12, cell: ({ notice }, { own }) => text(notice.isDigest ? own.yes : own.no) },
    {
      name: 'ways',
      width: 40,
      cell: ({ notice }, { value }) =>
        text(notice.ways.map(({ channel, state }) => `${value.channel[channel]}: ${value.delivery[state]}`).join('; ')),
    },
  ],
)

function sayTold({ what }: NoticeLineRow, { notice, todo }: Speech): string {
  switch (what) {
    case 'alarm':
    case 'trouble':
      return notice.alarms[what]
    case 'recovery-begun':
    case 'recovery-confirmed':
    case 'recovered':
    case 'password-changed':
    case 'factors-changed':
      return notice.account[what]
    default:
      return todo[what]('').trim()
  }
}
