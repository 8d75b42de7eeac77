import { listMeetings } from '@khoan-viec/db/meeting'
import { id, type Page, type Receipt } from '@khoan-viec/protocol/core'
import { meetingList, meetingObey, type MeetingRow, type MeetingView } from '@khoan-viec/protocol/meeting'
import { z } from 'zod'
import { readsMeetings } from '../access/index.ts'
import { forward, named } from '../command/index.ts'
import { pagingOf } from '../rows/index.ts'
import { notFound, ofRecord, router, signedIn } from '../trpc/index.ts'
import { viewMeeting } from './view-meeting.ts'

const columns = { date: 'date', title: 'title', status: 'status' } as const

export const meeting = router({
  list: ofRecord.input(meetingList).query(async ({ ctx: { viewer, db }, input }): Promise<Page<MeetingRow>> => {
    const { page, size, status } = input
    if (!readsMeetings(viewer)) return { rows: [], total: 0, page, size }
    const { rows, total } = await listMeetings(
      db,
      { cycle: viewer.shown?.id, status },
      pagingOf(input, columns, '-date'),
    )
    return {
      rows: rows.map(({ id: key, title, date, status: state, tasks }) => ({
        id: key,
        title,
        date,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the projection writes only words of the domain
        status: state as MeetingRow['status'],
        tasks,
      })),
      total,
      page,
      size,
    }
  }),

  byId: signedIn
    .input(z.strictObject({ id }))
    .query(({ ctx: { viewer }, input }): Promise<MeetingView> => viewMeeting(viewer, input.id)),

  obey: signedIn.input(meetingObey).mutation(({ ctx: { viewer, services }, input }): Promise<Receipt> => {
    const { command, requestId } = input
    if (!readsMeetings(viewer)) throw notFound()
    if (command.type === 'convene')
      return forward(services, viewer, {
        stream: `meeting/${command.meeting}`,
        requestId,
        command,
        begins: { cycle: command.cycle },
      })
    return forward(services, viewer, { stream: `meeting/${named(input.id)}`, requestId, command })
  }),
})
