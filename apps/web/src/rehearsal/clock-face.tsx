import type { RehearsalState } from '@khoan-viec/protocol/rehearsal'
import { Definitions } from '@khoan-viec/ui/layout'
import { useNow } from '../app/index.ts'
import { format } from '../format/index.ts'
import { dayOf } from '../format/index.ts'
import { rehearsalWords } from './words.ts'
import { Years } from './years.tsx'

/** What the year's clock says, whether it moves, and how much of the scenario has been played. */
export function ClockFace(props: { state: RehearsalState }) {
  const now = useNow()
  const words = () => rehearsalWords().clock
  const moment = () => (props.state.clock.kind === 'rehearsal' && !props.state.clock.paused ? now() : props.state.now)
  const doing = () => {
    const { playing, clock } = props.state
    if (playing?.kind === 'STEPPING') return words().stepping(format().date(playing.until))
    if (clock.kind === 'rehearsal' && !clock.paused)
      return words().running(format().number(Math.round(clock.rate / 864) / 100))
    return words().paused
  }
  const next = () => {
    const date = props.state.nextDate
    if (date === undefined) return words().none
    return `${format().date(date)} (${format().relative(date, dayOf(moment()))})`
  }
  return (
    <div class="clock-face">
      <p class="clock-day">
        <time datetime={moment()}>{format().date(moment())}</time>
        <span class="clock-hour">{format().time(moment())}</span>
      </p>
      <p class="soft" role="status">
        {doing()}
      </p>
      <progress
        class="clock-progress"
        max={Math.max(1, props.state.total)}
        value={props.state.done}
        aria-label={words().title}
      />
      <p class="small soft">
        {words().progress(format().number(props.state.done), format().number(props.state.total))}
      </p>
      <Years state={props.state} />
      <Definitions items={[{ term: words().nextDate, value: next() }]} />
    </div>
  )
}
