import type { CycleView } from '@khoan-viec/protocol/cycle'
import { Definitions, Panel } from '@khoan-viec/ui/layout'
import { format } from '../format/index.ts'
import { cycleWords } from './words.ts'

/** By what the year is judged, and the limits it sets. */
export function Regulation(props: { view: CycleView }) {
  const words = () => cycleWords().regulation
  const overlays = () => {
    const names: Readonly<Record<string, string>> = cycleWords().overlays
    const said = props.view.regulation.overlays.map((id) => names[id] ?? id)
    return said.length === 0 ? words().none : format().list(said)
  }
  const regulation = () => props.view.regulation
  return (
    <Panel title={words().title}>
      <Definitions
        items={[
          { term: words().sideTerm, value: words().side[regulation().side] },
          { term: words().day, value: format().date(regulation().lastDay) },
          { term: words().used, value: regulation().citation ?? regulation().id ?? words().open },
          { term: words().overlays, value: overlays() },
          { term: words().limit, value: format().number(props.view.cycle.limits.tasksPerUnit) },
          { term: words().quorum, value: words().quorumSaid(format().percent(props.view.cycle.quorum)) },
        ]}
      />
    </Panel>
  )
}
