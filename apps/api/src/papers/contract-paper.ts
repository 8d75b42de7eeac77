import type { Paper } from '@khoan-viec/documents/paper'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Contract } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { viewTask } from '../task/index.ts'
import { Refused, type Viewer } from '../trpc/index.ts'
import { contractAnnex } from './contract-annex.ts'
import { letterheadOf, onBehalf } from './letterhead.ts'
import type { NamedPaper } from './named-paper.ts'
import { writeDay, writeNumber } from './write.ts'

/** The decision that gives a task to a unit, with its terms as an annex. @throws Refused `not-found`, or `not-now` without a contract */
export async function contractPaper(viewer: Viewer, id: string): Promise<NamedPaper> {
  const view = await viewTask(viewer, id)
  const { task, names, facts } = view
  const { contract } = task
  if (!contract) throw new Refused({ code: 'not-now', data: { status: task.status } })
  const { decision, obligors } = contract.terms
  const signer = contract.signatures.find(({ role, terms }) => role === 'SUPERIOR' && terms === contract.hash)
  const collective = facts.unit?.collective ?? view.unit.name
  const paper: Paper = {
    ...(await letterheadOf(viewer.house, facts.cycle)),
    number: decision,
    date: dayOf(contract.inForceSince ?? contract.offeredAt),
    type: 'Quyết định',
    summary: `Giao nhiệm vụ, khoán việc năm ${facts.cycle.year} cho ${collective}`,
    parts: [...articles(view, contract, collective), ...contractAnnex(view, contract, collective)],
    signature: {
      ...onBehalf,
      name: signer ? (names[signer.person] ?? signer.person) : '',
      ...(signer ? {} : { note: '(chưa ký)' }),
    },
    recipients: [
      collective,
      ...new Set([obligors.secretary, obligors.chairman].map((person) => `Đồng chí ${names[person] ?? person}`)),
      'Lưu Văn phòng',
    ],
  }
  return { name: `Quyết định ${decision}`, paper }
}

function articles({ task }: TaskView, { terms }: Contract, collective: string): Paper['parts'] {
  const notice = task.conclusions.findLast((conclusion) => conclusion.notice !== undefined)?.notice
  return [
    ...(notice === undefined
      ? []
      : [{ kind: 'text', text: `Căn cứ kết luận của Ban Thường vụ tại Thông báo số ${notice};` } as const]),
    { kind: 'text', text: 'Ban Thường vụ quyết định:' },
    {
      kind: 'text',
      text: `Điều 1. Giao ${collective} thực hiện nhiệm vụ: “${terms.title}”. Thời hạn hoàn thành: ngày ${writeDay(terms.deadline)}. Trọng số: ${writeNumber(terms.weight)}.`,
    },
    {
      kind: 'text',
      text: 'Điều 2. Sản phẩm, chỉ tiêu, mốc thực hiện và trách nhiệm của hai bên ghi tại Phụ lục kèm theo Quyết định này.',
    },
    {
      kind: 'text',
      text: `Điều 3. ${collective}, các đồng chí và cơ quan có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này.`,
    },
  ]
}
