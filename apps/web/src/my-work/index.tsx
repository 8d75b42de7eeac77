import { ComingRoom } from '../app/coming-room.tsx'

export default function MyWork() {
  return <ComingRoom room="my-work" />
}
