import { ComingRoom } from '../app/coming-room.tsx'

export default function Contract() {
  return <ComingRoom room="contract" />
}
