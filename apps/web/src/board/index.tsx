import { ComingRoom } from '../app/coming-room.tsx'
import { LonePage } from '../app/index.ts'

export default function Board() {
  return (
    <LonePage>
      <ComingRoom room="board" />
    </LonePage>
  )
}
