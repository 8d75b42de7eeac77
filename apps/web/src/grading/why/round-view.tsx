import type { RegulationUsed, Result } from '@khoan-viec/grading/engine'
import { explain, LEVEL_WORDS, nameThings, say, type Names } from '@khoan-viec/grading/explain'
import { Stack } from '@khoan-viec/ui/layout'
import { createMemo, For, Show } from 'solid-js'
import { language, terms } from '../../words/index.ts'
import { LevelMark } from '../level-mark.tsx'
import type { Round } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { Reach } from './reach.tsx'
import { SectionView } from './section-view.tsx'

/** One computation: the level in a sentence, what lowered it, what would have lifted it, then every step. */
export function RoundView(props: { round: Round; names: Names }) {
  return (
    <Show when={props.round.result}>
      {(result) => <Told result={nameThings(result(), props.names)} regulations={props.round.regulations} />}
    </Show>
  )
}

function Told(props: { result: Result; regulations: readonly RegulationUsed[] }) {
  const words = () => gradingWords().why
  const explanation = createMemo(() =>
    explain(props.result, { regulations: props.regulations, results: [], groups: [] }, language()),
  )
  const levelWords = (level: Result['earned'] | undefined) => level && say(LEVEL_WORDS[level], language())
  const earned = () => {
    const { earned: level, downgrades } = props.result
    return level !== null && downgrades.length > 0 && level !== props.result.level ? level : undefined
  }
  /** What the mark and the sentence above have not said already. */
  const furtherLines = () =>
    explanation().summary.filter(
      ({ outcome }, place) =>
        outcome !== undefined &&
        !(place === 0 && props.result.possible.length <= 1) &&
        !(place > 0 && outcome === levelWords(earned())),
    )
  return (
    <Stack gap={5}>
      <LevelMark level={props.result.level} />
      <Show when={earned()}>
        {(level) => (
          <p>
            <b>{words().downgraded(terms().level[props.result.level], terms().level[level()])}</b>
          </p>
        )}
      </Show>
      <ul class="grading-summary">
        <For each={furtherLines()}>
          {(line) => (
            <li>
              {line.text}
              <Show when={line.outcome}>
                {(outcome) => (
                  <>
                    : <b>{outcome()}</b>
                  </>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Reach result={props.result} />
      <section class="grading-steps" aria-label={words().steps}>
        <h3>{words().steps}</h3>
        <ol>
          <For each={explanation().sections}>
            {(section, index) => <SectionView section={section} number={index() + 1} />}
          </For>
        </ol>
      </section>
    </Stack>
  )
}
