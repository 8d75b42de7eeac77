import { findToldHow } from '@khoan-viec/db/accounts'
import { listAlarmLines, listNoticesOf, listOwedLines } from '@khoan-viec/db/notice'
import { composeDigest, type NoticeLine } from '@khoan-viec/domain/notice'
import type { MyNotices, NoticeLineRow } from '@khoan-viec/protocol/notice'
import { findTaskFor } from '../access/index.ts'
import { streamRef } from '../rows/index.ts'
import { readerOf, type Services, type Viewer } from '../trpc/index.ts'
import { kindOfChannel } from './browsers.ts'

const NOTICES_MOST = 100
const LINES_MOST = 50

/** What the viewer was told, and what he would be told now, each by what he may know today. */
export async function viewNotices({ accounts, notices }: Services, viewer: Viewer): Promise<MyNotices> {
  const { house, actor, person, time } = viewer
  const how = await findToldHow(accounts, { rehearsal: house.id, person: person.id })
  const told = await notices.find(house)
  const rows = told ? await listNoticesOf(told, person.id, NOTICES_MOST) : []
  const asking = { ...readerOf(viewer), actor }
  const owed = [...(await listAlarmLines(house.folder, asking)), ...(await listOwedLines(house.db, asking))]
  const preview = composeDigest(owed, { today: time.today, settings: how, told: new Set() })
  const say = titled(viewer)
  return {
    today: time.today,
    notices: await Promise.all(
      rows.map(async ({ id, kind, at, lines, deliveries }) => ({
        id,
        isDigest: kind === 'DIGEST',
        at,
        lines: await Promise.all(lines.slice(0, LINES_MOST).map(say)),
        isNew: id > how.seen,
        ways: deliveries.map(({ channel, state, said, at: ended }) => ({
          channel: kindOfChannel(channel),
          state,
          ...(said === null ? {} : { said }),
          ...(ended === null ? {} : { at: ended }),
        })),
      })),
    ),
    preview: await Promise.all(preview.slice(0, LINES_MOST).map(say)),
  }
}

/** A line as it may be read: a task's title is told to whom the task may be read by. Each task is asked for once. */
function titled(viewer: Viewer): (line: NoticeLine) => Promise<NoticeLineRow> {
  const titles = new Map<string, Promise<string | undefined>>()
  return async ({ kind, what, due, stream }) => {
    const ref = stream === undefined ? undefined : streamRef(stream)
    if (ref?.kind === 'task' && !titles.has(ref.id))
      titles.set(
        ref.id,
        findTaskFor(viewer, ref.id).then((task) => task?.registration.title),
      )
    const title = ref?.kind === 'task' ? await titles.get(ref.id) : undefined
    return {
      kind,
      what,
      ...(due === undefined ? {} : { due }),
      ...(ref ? { stream: ref } : {}),
      ...(title === undefined ? {} : { title }),
    }
  }
}
