import { ComingRoom } from '../app/coming-room.tsx'

export default function Unit() {
  return <ComingRoom room="unit" />
}
