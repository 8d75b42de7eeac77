import { ComingRoom } from '../app/coming-room.tsx'

export default function Register() {
  return <ComingRoom room="register" />
}
