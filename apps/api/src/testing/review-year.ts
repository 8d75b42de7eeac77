import { at, type Town } from './open-town.ts'
import { CYCLE, registration } from './town.ts'

export const REASON = 'Lý do riêng không ai được biết trước khi đóng'
export const MEETING = 'hop-1'

/** Two tasks before the bodies, opinions of two members given on the first, the round still open. */
export async function bringToReview(town: Town): Promise<void> {
  await registered(town, 'qv-1', 'qv', 'Cấp giấy chứng nhận cho 40 hộ tồn đọng', 'qv')
  await registered(town, 'qd-1', 'qd', 'Giải phóng mặt bằng đường ven biển', 'qd')
  const day = at('2024-02-05')
  await town.act(
    `meeting/${MEETING}`,
    {
      type: 'convene',
      meeting: MEETING,
      cycle: CYCLE,
      title: 'Họp cho ý kiến',
      date: '2024-02-05',
      place: 'Phòng họp số 1',
      agenda: ['qv-1', 'qd-1'],
    },
    at('2024-02-01'),
    'office',
  )
  for (const task of ['qv-1', 'qd-1'])
    await town.act(`task/${task}`, { type: 'screen', meeting: MEETING }, at('2024-02-01'), 'office')
  const present = ['chair', 'member', 'people-1', 'people-2']
  await town.act(`meeting/${MEETING}`, { type: 'open', present }, day, 'chair')
  const members = [
    { person: 'chair', name: 'Lê Trường Giang', body: 'STANDING_COMMITTEE' },
    { person: 'member', name: 'Nguyễn Thị Ước', body: 'STANDING_COMMITTEE' },
    { person: 'people-1', name: 'Hồ Xuân Đức', body: 'PEOPLES_COMMITTEE_STANDING' },
    { person: 'people-2', name: 'Trần Thị Hường', body: 'PEOPLES_COMMITTEE_STANDING' },
  ]
  for (const task of ['qv-1', 'qd-1'])
    await town.act(`task/${task}`, { type: 'open-round', meeting: MEETING, present: members, members }, day)
  await town.act('task/qv-1', { type: 'give-opinion', stance: 'REJECT', reason: REASON }, day, 'member')
  await town.act('task/qv-1', { type: 'give-opinion', stance: 'AGREE', reason: `${REASON} (hai)` }, day, 'people-1')
  await town.setToday('2024-02-05')
}

async function registered(town: Town, task: string, unit: string, title: string, heads: string): Promise<void> {
  const day = at('2024-01-10')
  await town.act(
    `task/${task}`,
    { type: 'submit', task, cycle: CYCLE, unit, registration: registration(title) },
    day,
    `${heads}-chairman`,
  )
  await town.act(`task/${task}`, { type: 'endorse', resolution: '12-NQ/ĐU' }, day, `${heads}-secretary`)
}
