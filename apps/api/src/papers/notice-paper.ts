import { listEntries } from '@khoan-viec/db/entry'
import type { Paper } from '@khoan-viec/documents/paper'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Verdict } from '@khoan-viec/domain/task'
import type { AgendaItem, MeetingView } from '@khoan-viec/protocol/meeting'
import type { House } from '../house/index.ts'
import { viewMeeting } from '../meeting/index.ts'
import { Refused, type Viewer } from '../trpc/index.ts'
import { letterheadOf, onBehalf } from './letterhead.ts'
import type { NamedPaper } from './named-paper.ts'
import { writeDay } from './write.ts'

const verdicts: Readonly<Record<Verdict, string>> = {
  APPROVED: 'Duyệt',
  APPROVED_WITH_CHANGES: 'Duyệt, có điều chỉnh',
  RETURNED: 'Trả lại để chỉnh sửa',
  REJECTED: 'Không duyệt',
  ADDED_BY_SUPERIOR: 'Cấp trên giao thêm',
}

/** The notice of conclusions of a closed meeting. @throws Refused `not-found`, or `not-now` while it is not closed */
export async function noticePaper(viewer: Viewer, id: string): Promise<NamedPaper> {
  const view = await viewMeeting(viewer, id)
  const { meeting, agenda, names, facts } = view
  const { notice, status } = meeting
  if (status !== 'CLOSED' || notice === undefined) throw new Refused({ code: 'not-now', data: { status } })
  const chair = agenda.find(({ conclusion }) => conclusion)?.conclusion?.by
  const paper: Paper = {
    ...(await letterheadOf(viewer.house, facts.cycle)),
    number: notice,
    date: await closingDay(viewer.house, view),
    type: 'Thông báo',
    summary: `Kết luận của Ban Thường vụ tại ${meeting.title}`,
    parts: [
      {
        kind: 'text',
        text: `Ngày ${writeDay(meeting.date)}, tại ${meeting.place}, Ban Thường vụ và Thường trực Ủy ban nhân dân đã họp, cho ý kiến về các việc khó do các đơn vị đăng ký. Sau khi thảo luận, chủ trì kết luận như sau:`,
      },
      ...agenda.flatMap((item, index): Paper['parts'] => [
        { kind: 'heading', text: `${index + 1}. ${item.row.title} (${item.row.unitName})` },
        ...concludedParts(item),
      ]),
    ],
    signature: { ...onBehalf, name: chair === undefined ? '' : (names[chair] ?? chair) },
    recipients: [...new Set(agenda.map(({ row }) => row.unitName)), 'Lưu Văn phòng'],
  }
  return { name: `Thông báo kết luận ${notice}`, paper }
}

function concludedParts({ conclusion }: AgendaItem): Paper['parts'] {
  if (!conclusion) return [{ kind: 'text', text: 'Chưa kết luận tại cuộc họp này.' }]
  const { verdict, ground, correctBy } = conclusion
  return [
    { kind: 'text', text: `Kết luận: ${verdicts[verdict]}.` },
    ...(ground.trim() === '' ? [] : [{ kind: 'text', text: `Nội dung, lý do: ${ground}` } as const]),
    ...(correctBy === undefined
      ? []
      : [{ kind: 'text', text: `Đơn vị chỉnh sửa, gửi lại trước hết ngày ${writeDay(correctBy)}.` } as const]),
  ]
}

/** A notice is of the day on which the meeting was closed, not of the sitting. */
async function closingDay({ db }: House, { meeting }: MeetingView): Promise<string> {
  const filter = { scope: 'ALL', open: [], stream: `meeting/${meeting.id}`, kinds: ['meeting-closed'] } as const
  const [closing] = await listEntries(db, filter, { order: 'seq', descending: true, limit: 1, offset: 0 })
  return closing ? dayOf(closing.at_virtual) : meeting.date
}
