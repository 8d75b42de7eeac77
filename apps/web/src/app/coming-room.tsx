import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { appWords } from '../words/index.ts'
import { usePageTitle } from './page-title.ts'
import type { RoomId } from './rooms.ts'

/** A room with nothing in it yet says so. */
export function ComingRoom(props: { room: RoomId | 'task' | 'sign-in' }) {
  const name = () => appWords().rooms[props.room]
  usePageTitle(name)
  return (
    <Stack gap={6}>
      <PageHeader title={name()} />
      <Empty title={appWords().coming.title}>{appWords().coming.lead}</Empty>
    </Stack>
  )
}
