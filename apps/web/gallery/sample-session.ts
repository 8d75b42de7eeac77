import { rooms } from '../src/app/rooms.ts'
import type { Session } from '../src/app/session/index.ts'

const seats = [
  { id: 's1', person: 'Nguyễn Thị Hồng Hạnh', post: 'Bí thư', unit: 'Xã Quỳnh Vinh' },
  { id: 's2', person: 'Lê Văn Đức', post: 'Chủ tịch UBND', unit: 'Xã Quỳnh Vinh' },
  { id: 's3', person: 'Trần Quốc Toản', post: 'Chủ trì Ban Thường vụ', unit: 'Thị xã Hoàng Mai' },
]

const findings = [
  { id: 'u1', title: 'Xã Quỳnh Vinh', detail: 'Đơn vị', group: 'Đơn vị', href: '/units/q-vinh' },
  {
    id: 't1',
    title: 'Giải phóng mặt bằng Khu công nghiệp Hoàng Mai II',
    detail: 'Xã Quỳnh Vinh',
    group: 'Việc',
    href: '/tasks/t1',
  },
]

/** A signed-in seat in a stopped rehearsal, so that pictures of two runs are the same. */
export const sampleSession: Session = {
  loading: false,
  me: undefined,
  seat: seats[0],
  rooms: rooms.map((room) => room.id),
  awaiting: 3,
  past: undefined,
  clock: {
    kind: 'rehearsal',
    version: 1,
    anchorReal: '2024-01-01T00:00:00.000Z',
    anchorVirtual: '2024-03-14T02:30:00.000Z',
    rate: 86_400,
    paused: true,
  },
  engineAway: false,
  seats: { find: () => Promise.resolve(seats), take: () => Promise.resolve() },
  find: () => Promise.resolve(findings),
  signOut: () => Promise.resolve(),
  changed: () => Promise.resolve(),
}
