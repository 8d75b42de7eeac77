import type { Body, Stance } from '@khoan-viec/domain/task'
import type { AgendaItem } from '@khoan-viec/protocol/meeting'
import { StackedBar, type Share } from '@khoan-viec/ui/chart'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { terms } from '../../words/index.ts'
import { meetingWords } from '../words.ts'

type Round = NonNullable<AgendaItem['round']>

const bodies: readonly Body[] = ['STANDING_COMMITTEE', 'PEOPLES_COMMITTEE_STANDING']
const tones: Readonly<Record<Stance, Share['tone']>> = {
  AGREE: 'green',
  AGREE_WITH_CHANGES: 'blue',
  RETURN: 'amber',
  REJECT: 'red',
}
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a Record over a union are that union
const stances = Object.keys(tones) as Stance[]

/** How both bodies were split, and who said what: dissent is kept by name. */
export function SpreadView(props: { round: Round; onlyBars?: boolean | undefined }) {
  const words = () => meetingWords().opinion
  const nameOf = (person: string) => props.round.present.find((member) => member.person === person)?.name ?? person
  const shares = (body: Body): readonly Share[] =>
    stances.map((stance) => ({
      id: stance,
      label: terms().stance[stance],
      count: props.round.spread?.[body][stance] ?? 0,
      tone: tones[stance],
    }))
  const bars = () => (
    <For each={bodies}>{(body) => <StackedBar label={terms().body[body]} shares={shares(body)} />}</For>
  )
  return (
    <Show when={!props.onlyBars} fallback={<Stack gap={6}>{bars()}</Stack>}>
      <Panel title={words().spread}>
        <Stack gap={4}>
          {bars()}
          <Show when={(props.round.opinions ?? []).length > 0} fallback={<p class="soft">{words().none}</p>}>
            <ul class="opinions">
              <For each={props.round.opinions}>
                {(opinion) => (
                  <li>
                    <b>{nameOf(opinion.person)}</b>: {terms().stance[opinion.stance]}
                    <Show when={opinion.reason}>
                      <div class="said soft">{opinion.reason}</div>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={props.round.recused.length > 0}>
            <p class="soft">
              {words().recusedNames(format().list([...new Set(props.round.recused.map(({ name }) => name))]))}
            </p>
          </Show>
        </Stack>
      </Panel>
    </Show>
  )
}
