import { ComingRoom } from '../app/coming-room.tsx'

export default function Acceptance() {
  return <ComingRoom room="acceptance" />
}
