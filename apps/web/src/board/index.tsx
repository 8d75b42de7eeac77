import { LonePage } from '../app/index.ts'
import { ComingRoom } from '../app/coming-room.tsx'

export default function Board() {
  return (
    <LonePage>
      <ComingRoom room="board" />
    </LonePage>
  )
}
