import { ComingRoom } from '../app/coming-room.tsx'

export default function Cycle() {
  return <ComingRoom room="cycle" />
}
