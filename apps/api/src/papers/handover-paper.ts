import { loadFacts } from '@khoan-viec/db/facts'
import type { Paper } from '@khoan-viec/documents/paper'
import { dayOf } from '@khoan-viec/domain/calendar'
import { type HandoverLine, type HandoverRole, handoverRoles, inForce } from '@khoan-viec/domain/handover'
import type { HandoverItem } from '@khoan-viec/domain/organisation'
import type { HandoverView } from '@khoan-viec/protocol/handover'
import { terms } from '@khoan-viec/words/vi'
import { viewHandover } from '../handover/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { letterheadOf, onBehalf } from './letterhead.ts'
import type { NamedPaper } from './named-paper.ts'
import { writeDay, writeDigest, writeMoment, writeNumber } from './write.ts'

const roles: Readonly<Record<HandoverRole, string>> = {
  OUTGOING: 'Bên giao',
  INCOMING: 'Bên nhận',
  SUPERIOR: 'Đại diện cấp trên',
}

/** The hand-over act with its signatures, or as far as it has come. @throws Refused `not-found` */
export async function handoverPaper(viewer: Viewer, id: string): Promise<NamedPaper> {
  const view = await viewHandover(viewer, id)
  const { act, unitName } = view
  const { cycle } = await loadFacts(viewer.house.db, { cycle: act.cycle, unit: act.unit }, viewer.time.today)
  const signer = act.signatures.find(({ role }) => role === 'SUPERIOR')
  const paper: Paper = {
    ...(await letterheadOf(viewer.house, cycle)),
    number: act.decision,
    date: dayOf(act.signatures.at(-1)?.at ?? act.since),
    type: 'Biên bản bàn giao',
    summary: `Các việc đang mở của ${unitName} khi thay ${terms.post[act.post]}`,
    parts: partsOf(view),
    signature: {
      ...onBehalf,
      name: signer ? nameIn(view, signer.person) : '',
      ...(signer ? {} : { note: '(chưa ký)' }),
    },
    recipients: [unitName, ...[act.outgoing, act.incoming].map((person) => `Đồng chí ${nameIn(view, person)}`)],
  }
  return { name: `Biên bản bàn giao ${act.decision}`, paper }
}

const nameIn = ({ names }: HandoverView, person: string): string => names[person] ?? person

function partsOf(view: HandoverView): Paper['parts'] {
  const { act } = view
  return [
    {
      kind: 'text',
      text: `Căn cứ Quyết định số ${act.decision}, đồng chí ${nameIn(view, act.outgoing)} bàn giao cho đồng chí ${nameIn(view, act.incoming)}, làm việc từ ngày ${writeDay(act.from)}, các việc sau:`,
    },
    {
      kind: 'table',
      columns: ['Việc', 'Tình trạng', 'Thời hạn', 'Ngày cuối nhiệm kỳ', 'Ghi trong biên bản'],
      rows: act.lines.map(rowOf),
    },
    {
      kind: 'text',
      text: 'Kết quả ghi trong biên bản là phần của bên giao; việc tốt lên hay xấu đi về sau không làm thay đổi. Phần còn lại do bên nhận chịu trách nhiệm.',
    },
    { kind: 'heading', text: 'Chữ ký' },
    {
      kind: 'table',
      columns: ['Tư cách', 'Họ và tên', 'Thời điểm ký'],
      rows: handoverRoles.map((role) => signatureRow(view, role)),
    },
    ...(act.hash === undefined
      ? []
      : [{ kind: 'text', text: `Mã kiểm nội dung (SHA-256): ${writeDigest(act.hash)}` } as const]),
  ]
}

function rowOf(line: HandoverLine): string[] {
  const { title, status, progress, deadline, state } = line
  const stands = inForce(line)
  return [
    title,
    `${terms.status[status]}, đạt ${writeNumber(Math.round(progress * 100))}%`,
    deadline === undefined ? '' : writeDay(deadline),
    state ? writeItem(state) : 'không thuộc trách nhiệm bên giao',
    stands ? writeItem(stands) : '',
  ]
}

function writeItem({ outcome, fraction, note }: HandoverItem): string {
  const said = terms.outcome[outcome]
  const share = fraction === undefined ? said : `${said} (${writeNumber(Math.round(fraction * 1e4) / 100)}%)`
  return note.trim() === '' ? share : `${share}: ${note}`
}

function signatureRow(view: HandoverView, role: HandoverRole): string[] {
  const { act } = view
  const given = act.signatures.find((each) => each.role === role && each.act === act.hash)
  const expected = { OUTGOING: act.outgoing, INCOMING: act.incoming, SUPERIOR: undefined }[role]
  const person = given?.person ?? expected
  return [roles[role], person === undefined ? '' : nameIn(view, person), given ? writeMoment(given.at) : 'chưa ký']
}
