import { ComingRoom } from '../app/coming-room.tsx'
import { LonePage } from '../app/index.ts'

export default function SignIn() {
  return (
    <LonePage>
      <ComingRoom room="sign-in" />
    </LonePage>
  )
}
