import type { Unit } from '@khoan-viec/domain/organisation'
import type { UnitHistory } from '@khoan-viec/protocol/administration'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Panel } from '@khoan-viec/ui/layout'
import { createSignal, For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { TakeList, useHolds } from '../../room/index.ts'
import { type Asked, dayOf, writeAddress } from '../address.ts'
import { UnitLine } from '../unit-line.tsx'
import { administrationWords } from '../words.ts'
import type { ActBelow } from './acts.ts'
import { FormBelow } from './form-below.tsx'

/** Cells and villages under a commune or ward on the day looked at; the office adds, renames and ends them here. */
export function BelowPanel(props: { unit: Unit; below: NonNullable<UnitHistory['below']>; asked: Asked }) {
  const words = () => administrationWords().below
  const holds = useHolds()
  const [act, begin] = createSignal<ActBelow>()
  return (
    <Panel
      title={words().title}
      aside={
        <Show when={holds('SECRETARIAT')}>
          <Button
            popup="dialog"
            onPress={() => begin({ type: 'CREATE', unit: props.unit, nextCode: props.below.nextCode })}
          >
            {words().add}
          </Button>
        </Show>
      }
    >
      <Show when={props.below.units.length > 0} fallback={<p class="soft">{words().none}</p>}>
        <ul class="administration-list" aria-label={words().title}>
          <For each={props.below.units}>
            {(unit) => (
              <Line unit={unit} address={writeAddress(props.asked)} mayAct={holds('SECRETARIAT')} onAct={begin} />
            )}
          </For>
        </ul>
        <TakeList of="below" question={{ code: props.unit.code, ...dayOf(props.asked) }} />
      </Show>
      <Dialog
        open={act() !== undefined}
        onClose={() => begin()}
        title={words().heading[act()?.type ?? 'CREATE'](act()?.unit.name ?? '')}
      >
        <Show when={act()} keyed>
          {(begun) => <FormBelow act={begun} onClose={() => begin()} />}
        </Show>
      </Dialog>
    </Panel>
  )
}

function Line(props: { unit: Unit; address: string; mayAct: boolean; onAct: (act: ActBelow) => void }) {
  const words = () => administrationWords()
  return (
    <li class="administration-tenure">
      <span class="administration-lines">
        <UnitLine unit={props.unit} address={props.address} />
        <Show when={props.unit.ended && props.unit.to}>
          {(to) => <span class="small soft">{words().below.until(format().date(to()))}</span>}
        </Show>
      </span>
      <Show when={props.mayAct && !props.unit.ended}>
        <span class="administration-acts">
          <Button kind="quiet" popup="dialog" onPress={() => props.onAct({ type: 'RENAME', unit: props.unit })}>
            {words().below.rename} <span class="visually-hidden">{props.unit.name}</span>
          </Button>
          <Button kind="quiet" popup="dialog" onPress={() => props.onAct({ type: 'ABOLISH', unit: props.unit })}>
            {words().below.end} <span class="visually-hidden">{props.unit.name}</span>
          </Button>
        </span>
      </Show>
    </li>
  )
}
