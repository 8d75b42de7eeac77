import { ComingRoom } from '../app/coming-room.tsx'

export default function FollowUp() {
  return <ComingRoom room="follow-up" />
}
