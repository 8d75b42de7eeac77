import { ComingRoom } from '../app/coming-room.tsx'

export default function Board() {
  return <ComingRoom room="board" />
}
