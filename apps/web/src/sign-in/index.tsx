import { LonePage } from '../app/index.ts'
import { ComingRoom } from '../app/coming-room.tsx'

export default function SignIn() {
  return (
    <LonePage>
      <ComingRoom room="sign-in" />
    </LonePage>
  )
}
