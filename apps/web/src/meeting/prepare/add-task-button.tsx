import { LinkButton } from '@khoan-viec/ui/action'
import { paths } from '../../app/index.ts'
import { meetingWords } from '../words.ts'

/** To the form by which the superior adds a task of its own. */
export function AddTaskButton() {
  return <LinkButton href={`${paths.meeting()}?add=1`}>{meetingWords().add.open}</LinkButton>
}
