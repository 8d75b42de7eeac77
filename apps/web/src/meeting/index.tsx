import { ComingRoom } from '../app/coming-room.tsx'

export default function Meeting() {
  return <ComingRoom room="meeting" />
}
