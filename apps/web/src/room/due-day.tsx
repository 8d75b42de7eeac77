import { useToday } from '../app/session/index.ts'
import { daysBetween } from '../format/dates.ts'
import { format } from '../format/index.ts'

/** A last day with what is left of it, in words. */
export function DueDay(props: { day: string; /** Nothing is awaited by then any more. */ past?: boolean | undefined }) {
  const today = useToday()
  const late = () => !props.past && daysBetween(today(), props.day) < 0
  return (
    <span class="due-day">
      <time datetime={props.day}>{format().date(props.day)}</time>
      <span classList={{ soft: !late(), 'due-late': late() }}>
        {' '}
        ({props.past ? format().relative(props.day, today()) : format().due(props.day, today())})
      </span>
    </span>
  )
}
