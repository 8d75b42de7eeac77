import { ComingRoom } from '../app/coming-room.tsx'

export default function Task() {
  return <ComingRoom room="task" />
}
