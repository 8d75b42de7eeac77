import type { Because } from '@khoan-viec/domain/access'
import type { Mandate, Tenure } from '@khoan-viec/domain/organisation'
import { expect, test } from 'vitest'
import { actOptions } from './act-options.ts'
import { kinds } from './kinds.ts'
import { sayRuling } from './say-ruling.ts'

const tenure: Tenure = { id: 't', person: 'a', name: 'Lê Văn An', post: 'VERIFIER', unit: 'hm', from: '2023-01-01' }
const needed = [{ posts: ['SECRETARIAT'], at: 'AUTHORITY' }] as const

const mandate: Mandate = {
  id: 'qv/05-GUQ',
  number: '05-GUQ',
  tenure: { ...tenure, post: 'SECRETARY' },
  delegate: 'b',
  remits: ['REPORTING'],
  from: '2024-04-01',
  to: '2024-04-07',
  given: '2024-03-30T02:00:00.000Z',
}

const every: Readonly<Record<Because['why'], Because>> = {
  'no-such-act': { why: 'no-such-act' },
  'only-audits': { why: 'only-audits' },
  unseen: { why: 'unseen' },
  'system-only': { why: 'system-only' },
  'no-post': { why: 'no-post', needed },
  elsewhere: { why: 'elsewhere', tenure, needed },
  'not-in-office': { why: 'not-in-office', tenure: { ...tenure, to: '2024-06-30' } },
  'not-the-subject': { why: 'not-the-subject' },
  'own-work': { why: 'own-work' },
  'not-delegable': { why: 'not-delegable', mandate, personal: 'BINDS' },
  'outside-delegation': { why: 'outside-delegation', mandate },
  'delegation-over': { why: 'delegation-over', mandate, standing: 'REVOKED' },
  state: { why: 'state', state: 'IN_PROGRESS', states: ['DELIVERED'] },
  refused: { why: 'refused', refusal: { code: 'too-early', data: { opens: '2024-04-01' } } },
}

test('every reason is a sentence without a gap, each another', () => {
  const said = Object.values(every).map((because) => sayRuling({ ruling: { allowed: false, because } }, 'task'))
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}[^—]{15,}\.$/u)
  expect(new Set(said).size).toBe(said.length)
})

test('what is told of a post names the unit, its days, and what it would take', () => {
  const say = (because: Because) =>
    sayRuling({ ruling: { allowed: false, because }, unitName: 'thị xã Hoàng Mai' }, 'task')
  expect(say(every['not-in-office'])).toContain('Đoàn kiểm tra, thị xã Hoàng Mai')
  expect(say(every['not-in-office'])).toContain('30/06/2024')
  expect(say(every.elsewhere)).toContain('Văn phòng ở cấp có thẩm quyền của năm')
  expect(say(every.state)).toContain('Chờ nghiệm thu')
  expect(sayRuling({ ruling: { allowed: true, under: tenure } }, 'task')).toContain('Đoàn kiểm tra')
  expect(say(every['delegation-over'])).toBe(
    'Ủy quyền số 05-GUQ của Bí thư Lê Văn An chỉ có hiệu lực từ ngày 01/04/2024 đến hết ngày 07/04/2024; hiện nay: đã bị thu hồi.',
  )
  expect(sayRuling({ ruling: { allowed: true, under: mandate.tenure, for: mandate } }, 'task')).toBe(
    'Được làm thay Bí thư Lê Văn An theo ủy quyền số 05-GUQ.',
  )
})

test('every act that people do to a kind of thing can be asked about, by a name', () => {
  for (const kind of kinds)
    for (const { value, label } of actOptions(kind)) expect(label, `${kind} ${value}`).toMatch(/^\p{Lu}\p{L}*\s?/u)
})
