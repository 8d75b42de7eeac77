import type { OriginPlan, UnitPlan } from '@khoan-viec/domain/organisation'
import type { ProvinceRow } from '@khoan-viec/protocol/administration'
import { type Column } from '@khoan-viec/ui/table'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { nationalListWords } from './words.ts'

/** A commune, what becomes of it, and what it comes from. */
export const provinceColumns = (hasOrigins: boolean): readonly Column<ProvinceRow>[] => {
  const words = nationalListWords()
  return [
    { id: 'unit', title: words.commune, cell: (row) => <NameOf unit={row.unit} /> },
    { id: 'outcome', title: words.outcome, cell: (row) => <OutcomeOf unit={row.unit} /> },
    ...(hasOrigins
      ? [
          {
            id: 'origins',
            title: words.from,
            wide: true,
            cell: (row: ProvinceRow) => <Origins origins={row.origins} />,
          },
        ]
      : []),
  ]
}

const NameOf = (props: { unit: UnitPlan }) => (
  <span class="administration-lines">
    <b>{props.unit.name}</b>
    <span class="soft small">{props.unit.code}</span>
  </span>
)

/** What differs is said with how the record has it. */
function OutcomeOf(props: { unit: UnitPlan }) {
  const words = () => nationalListWords()
  return (
    <span class="administration-lines">
      <span>{words().outcomes[props.unit.outcome]}</span>
      <Show when={props.unit.recorded}>
        {(recorded) => (
          <span class="small soft">
            {words().recorded(recorded().name, format().date(recorded().from))}
            <Show when={recorded().to}>{(to) => <> {words().recordedTo(format().date(to()))}</>}</Show>
          </span>
        )}
      </Show>
    </span>
  )
}

function Origins(props: { origins: readonly OriginPlan[] }) {
  const words = () => nationalListWords()
  return (
    <ul class="administration-origins">
      <For each={props.origins} fallback={<span class="soft">{words().fromNothing}</span>}>
        {(origin) => (
          <li>
            {origin.name} <span class="small soft">{origin.district}</span>
            <Show when={origin.succession !== 'NEW'}>
              <span class="small soft"> · {words().successions[origin.succession]}</span>
            </Show>
            <Show when={origin.fault}>{(fault) => <span class="field-error"> {explainRefusal(fault())}</span>}</Show>
          </li>
        )}
      </For>
    </ul>
  )
}
