import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { findState } from '@khoan-viec/db/stream'
import type { Task } from '@khoan-viec/domain/task'
import type { CaseInput } from '@khoan-viec/grading/case'
import { gradeCase } from '@khoan-viec/grading/engine'
import { canonicalise } from '@khoan-viec/ledger/canonical'
import { hashOf } from '@khoan-viec/workflows/keep-stream'
import { at, type Town } from './open-town.ts'
import { MEETING } from './review-year.ts'
import { CYCLE, registration } from './town.ts'

export const GROUND = 'Đồng ý với phương án của xã'
export const RETURN_GROUND = 'Chưa nêu rõ mốc giải phóng mặt bằng'
export const DUTY = 'Bố trí kinh phí đo đạc'
export const DECIDED_REASON = 'Biểu dương việc làm mới, cách làm hay'

/** The meeting of the review ends: one task approved, one returned. */
export async function closeReview(town: Town): Promise<void> {
  const day = at('2024-02-05')
  for (const task of ['qv-1', 'qd-1']) await town.act(`task/${task}`, { type: 'close-round' }, day, 'chair')
  await town.act('task/qv-1', { type: 'conclude', verdict: 'APPROVED', ground: GROUND }, day, 'chair')
  await town.act('task/qd-1', { type: 'conclude', verdict: 'RETURNED', ground: RETURN_GROUND }, day, 'chair')
  await town.act(`meeting/${MEETING}`, { type: 'close', notice: '15-TB/ThU' }, at('2024-02-06'), 'chair')
}

/** The approved task is contracted, all three places signed. Answers with the digest of the terms. */
export async function signContract(town: Town): Promise<string> {
  const { title, product, indicators, milestones, deadline, weight, allOrNothing } = registration(
    'Cấp giấy chứng nhận cho 40 hộ tồn đọng',
  )
  const terms = {
    decision: '21-QĐ/ThU',
    title,
    obligors: { collective: 'qv', secretary: 'qv-secretary', chairman: 'qv-chairman' },
    product,
    indicators,
    milestones,
    deadline,
    weight,
    allOrNothing,
    superiorDuties: [{ id: 'd1', what: DUTY, who: 'Phòng Tài chính', due: '2024-04-01' }],
  }
  const day = at('2024-02-07')
  await town.act('task/qv-1', { type: 'offer', terms }, day, 'office')
  const db = openSqlite<Database>(join(town.folder, 'record.db'))
  const hash = (await findState<Task>(db, 'task/qv-1'))?.contract?.hash ?? ''
  await db.destroy()
  for (const person of ['qv-secretary', 'qv-chairman', 'chair'])
    await town.act('task/qv-1', { type: 'sign', terms: hash }, day, person)
  return hash
}

/** The commune's collective is graded, and decided otherwise. Answers with what the engine said. */
export async function decideLevel(town: Town) {
  const graded: CaseInput = {
    period: { from: '2024-01-01', to: '2024-12-31' },
    side: 'PARTY',
    overlays: [],
    settings: {},
    subjects: [
      {
        id: 'qv',
        kind: 'COLLECTIVE',
        group: 'Khối xã, phường',
        name: 'Đảng ủy xã Quỳnh Vinh',
        criteria: { others: ['TOT', 'TOT'] },
        mainTargetsMet: true,
        faultsRemedied: 'ALL',
        findings: [],
      },
    ],
    tasks: [{ id: 'qv-1', origin: 'REGISTERED', obligors: ['qv'], weight: 1, outcome: 'COMPLETED' }],
  }
  const answer = gradeCase(graded)
  const [result] = answer.results
  if (!result) throw new Error('the engine graded nobody')
  await mkdir(join(town.folder, 'papers'), { recursive: true })
  for (const paper of [graded, answer])
    await writeFile(
      join(town.folder, 'papers', `${hashOf(paper)}.json`),
      canonicalise(JSON.parse(JSON.stringify(paper))),
    )

  const stream = `assessment/${CYCLE}:qv`
  const name = 'Đảng ủy xã Quỳnh Vinh'
  const { level, possible, score } = result
  const computed = {
    round: 1,
    level,
    possible,
    score,
    case: hashOf(graded),
    answer: hashOf(answer),
    because: 'year-end',
  }
  const begin = { type: 'begin', kind: 'COLLECTIVE', subject: 'qv', name, cycle: CYCLE, unit: 'qv' }
  await town.act(stream, begin, at('2024-12-09'))
  await town.act(stream, { type: 'note-computed', computed }, at('2024-12-18'))
  const decision = { type: 'decide', level: 'EXCELLENT', reason: DECIDED_REASON, decision: '88-QĐ/ThU' }
  await town.act(stream, decision, at('2024-12-20'), 'chair')
  return result
}
