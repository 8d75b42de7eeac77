import type { Paper } from '@khoan-viec/documents/paper'
import { type Contract, type Indicator, type SignatureRole, signatureRoles } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { writeDay, writeDigest, writeMoment, writeNumber } from './write.ts'

const roles: Readonly<Record<SignatureRole, string>> = {
  SECRETARY: 'Bí thư',
  CHAIRMAN: 'Chủ tịch Ủy ban nhân dân',
  SUPERIOR: 'Bên giao',
}

/** The exact terms that the signatures bind, and the signatures. */
export function contractAnnex(view: TaskView, contract: Contract, collective: string): Paper['parts'] {
  const { terms } = contract
  return [
    { kind: 'heading', text: `PHỤ LỤC kèm theo Quyết định số ${terms.decision}` },
    { kind: 'heading', text: '1. Bên nhận nhiệm vụ' },
    { kind: 'list', items: obligorLines(view, contract, collective) },
    { kind: 'heading', text: '2. Sản phẩm' },
    { kind: 'text', text: terms.product },
    { kind: 'text', text: `${counting(contract)}${lasting(contract)}` },
    { kind: 'heading', text: '3. Chỉ tiêu' },
    {
      kind: 'table',
      columns: ['Chỉ tiêu', 'Hiện trạng', 'Phải đạt', 'Vượt từ', 'Trọng số'],
      rows: terms.indicators.map((indicator) => [
        indicator.name,
        writeValue(indicator, indicator.baseline),
        writeValue(indicator, indicator.target),
        indicator.exceed === undefined ? '' : writeValue(indicator, indicator.exceed),
        writeNumber(indicator.weight),
      ]),
    },
    { kind: 'heading', text: '4. Mốc và thời hạn' },
    ...milestoneTable(contract),
    {
      kind: 'text',
      text: `Thời hạn hoàn thành: ngày ${writeDay(terms.deadline)}. Trọng số: ${writeNumber(terms.weight)}.`,
    },
    { kind: 'heading', text: '5. Trách nhiệm của bên giao' },
    {
      kind: 'table',
      columns: ['Việc phải làm', 'Cơ quan, người thực hiện', 'Trước ngày'],
      rows: terms.superiorDuties.map(({ what, who, due }) => [what, who, writeDay(due)]),
    },
    { kind: 'heading', text: '6. Chữ ký' },
    {
      kind: 'table',
      columns: ['Tư cách', 'Họ và tên', 'Thời điểm ký'],
      rows: signatureRoles.map((role) => signatureRow(view, contract, role)),
    },
    { kind: 'text', text: `Mã kiểm nội dung (SHA-256): ${writeDigest(contract.hash)}` },
  ]
}

function obligorLines({ names }: TaskView, { terms }: Contract, collective: string): readonly string[] {
  const { secretary, chairman } = terms.obligors
  const name = (person: string) => names[person] ?? person
  return secretary === chairman
    ? [collective, `Đồng chí ${name(secretary)}, ${roles.SECRETARY}, ${roles.CHAIRMAN}`]
    : [collective, `Đồng chí ${name(secretary)}, ${roles.SECRETARY}`, `Đồng chí ${name(chairman)}, ${roles.CHAIRMAN}`]
}

const counting = ({ terms }: Contract): string =>
  terms.allOrNothing ? 'Đạt toàn bộ mới tính là hoàn thành.' : 'Kết quả tính theo phần đạt được.'

const lasting = ({ terms }: Contract): string =>
  terms.untilYear === undefined ? '' : ` Nhiệm vụ kéo dài đến năm ${terms.untilYear}.`

function milestoneTable({ terms: { milestones, indicators } }: Contract): Paper['parts'] {
  if (milestones.length === 0) return []
  return [
    {
      kind: 'table',
      columns: ['Đến ngày', 'Nội dung', 'Mức phải đạt'],
      rows: milestones.map(({ due, what, indicator: id, value }) => {
        const indicator = indicators.find((each) => each.id === id)
        const reached = indicator && value !== undefined ? `${indicator.name}: ${writeValue(indicator, value)}` : ''
        return [writeDay(due), what, reached]
      }),
    },
  ]
}

const writeValue = ({ kind, uom }: Indicator, value: number): string =>
  kind === 'YES_NO' ? (value === 1 ? 'Đạt' : 'Chưa đạt') : `${writeNumber(value)} ${uom}`.trim()

function signatureRow({ names }: TaskView, { terms, hash, signatures }: Contract, role: SignatureRole): string[] {
  const given = signatures.find((each) => each.role === role && each.terms === hash)
  const { secretary, chairman } = terms.obligors
  const expected = { SECRETARY: secretary, CHAIRMAN: chairman, SUPERIOR: undefined }[role]
  const person = given?.person ?? expected
  return [roles[role], person === undefined ? '' : (names[person] ?? person), given ? writeMoment(given.at) : 'chưa ký']
}
