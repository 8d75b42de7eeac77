import { levels, type Level } from '@khoan-viec/domain/assessment'
import { nameOf, type Names } from '@khoan-viec/grading/explain'
import { StackedBar } from '@khoan-viec/ui/chart'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { toneOf } from './level-mark.tsx'
import type { SubjectAnswer } from './queries.ts'
import { gradingWords } from './words.ts'

/** The ballots, the latest first. */
export function Votes(props: { view: SubjectAnswer; names: Names }) {
  const votes = () => props.view.assessment.votes.toReversed()
  const words = () => gradingWords().subject
  return (
    <Show when={votes().length > 0}>
      <Panel title={words().votes}>
        <Stack gap={4}>
          <For each={votes()}>
            {(vote) => (
              <StackedBar
                label={[
                  words().votesOf(format().number(vote.present)),
                  words().by(nameOf(vote.by, props.names), format().date(vote.at)),
                ].join(' · ')}
                shares={levels.map((level) => ({
                  id: level,
                  label: terms().level[level],
                  count: vote.tally[level],
                  tone: toneOf(level),
                }))}
              />
            )}
          </For>
        </Stack>
      </Panel>
    </Show>
  )
}

/** A ballot in one line; levels that nobody voted for are left out. */
export const sayTally = (tally: Readonly<Record<Level, number>>): string =>
  levels
    .filter((level) => tally[level] > 0)
    .map((level) => `${terms().level[level]} (${format().number(tally[level])})`)
    .join(', ')
