import { LinkButton } from '@khoan-viec/ui/action'
import { paths } from '../../app/index.ts'
import { meetingWords } from '../words.ts'

/** To a fresh registration by which the superior adds a task of its own: approved by being added. */
export function AddTaskButton() {
  const draft = crypto.randomUUID()
  return <LinkButton href={`${paths.register(draft)}?add=1`}>{meetingWords().add}</LinkButton>
}
