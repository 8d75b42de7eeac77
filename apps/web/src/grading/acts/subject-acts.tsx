import { Button, LinkButton } from '@khoan-viec/ui/action'
import { Cluster } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { paths } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import type { SubjectAnswer } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { correctionIn, nameAct } from './name-act.ts'
import { listOffered } from './offered.ts'
import { usePlace } from './use-act.ts'

/** What the reader may do to this year-end: the latest step first and marked, the rest beside it; what opens later says when. */
export function SubjectActs(props: { view: SubjectAnswer }) {
  const place = usePlace(() => props.view)
  const offered = () => listOffered(place())
  const now = () =>
    offered()
      .filter(({ opens }) => opens === undefined)
      .toReversed()
  const later = () => offered().filter(({ opens }) => opens !== undefined)
  return (
    <Show when={offered().length > 0}>
      <Cluster gap={2}>
        <For each={now()}>
          {({ command }, index) => (
            <LinkButton
              kind={index() === 0 && !correctionIn(command, props.view.assessment) ? 'primary' : 'plain'}
              href={`${paths.grading(props.view.row.id)}?do=${command}`}
            >
              {nameAct(command, props.view.assessment)}
            </LinkButton>
          )}
        </For>
        <For each={later()}>
          {({ command, opens }) => (
            <Button blocked={gradingWords().subject.notYet(format().date(opens ?? ''))}>
              {gradingWords().acts[command]}
            </Button>
          )}
        </For>
      </Cluster>
    </Show>
  )
}
