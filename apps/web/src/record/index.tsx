import { ComingRoom } from '../app/coming-room.tsx'

export default function Record() {
  return <ComingRoom room="record" />
}
