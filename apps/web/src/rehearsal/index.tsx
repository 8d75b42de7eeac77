import { ComingRoom } from '../app/coming-room.tsx'

export default function Rehearsal() {
  return <ComingRoom room="rehearsal" />
}
