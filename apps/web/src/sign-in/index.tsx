import { ComingRoom } from '../app/coming-room.tsx'

export default function SignIn() {
  return <ComingRoom room="sign-in" />
}
