import { ComingRoom } from '../app/coming-room.tsx'

export default function Grading() {
  return <ComingRoom room="grading" />
}
