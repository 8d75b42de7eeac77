import type { MeetingView } from '@khoan-viec/protocol/meeting'
import { Button, LinkButton } from '@khoan-viec/ui/action'
import { Cluster, Stack } from '@khoan-viec/ui/layout'
import { Paper } from '@khoan-viec/ui/paper'
import { For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { useSuperiorName } from '../room/index.ts'
import { namePerson } from '../task/parts/index.ts'
import { terms } from '../words/index.ts'
import { letterheadOf } from './letterhead.ts'
import { meetingWords } from './words.ts'

/** The notice of conclusions as it stands on paper, printed as numbered pages. */
export function NoticePaper(props: { view: MeetingView }) {
  const words = () => meetingWords().notice
  const meeting = () => props.view.meeting
  const concluded = () => props.view.agenda.filter(({ conclusion }) => conclusion !== undefined)
  const chair = () => concluded()[0]?.conclusion?.by
  const authority = useSuperiorName(() => props.view.agenda[0]?.row.unit)
  const head = () => {
    const name = authority()
    return name === undefined ? undefined : letterheadOf(name)
  }
  const dated = () => {
    const [year = '', month = '', day = ''] = meeting().date.split('-')
    return words().dated(head()?.place ?? '', day, month, year)
  }
  return (
    <Stack gap={4}>
      <Cluster gap={3} class="not-print">
        <LinkButton href={paths.meeting(meeting().id)}>{words().back}</LinkButton>
        <Button kind="primary" onPress={() => print()}>
          {words().print}
        </Button>
      </Cluster>
      <Paper>
        <header class="notice-head">
          <div>
            <p class="notice-issuer">{head()?.issuer}</p>
            <p aria-hidden="true">*</p>
            <p>{meeting().notice === undefined ? words().draft : words().number(meeting().notice ?? '')}</p>
          </div>
          <div>
            <p class="notice-party">{words().party}</p>
            <p class="notice-date">{dated()}</p>
          </div>
        </header>
        <h1 class="notice-title">
          {words().type}
          <br />
          {words().summary(meeting().title)}
        </h1>
        <p>{words().intro(format().date(meeting().date), meeting().place)}</p>
        <ol class="notice-items">
          <For each={concluded()}>
            {(item) => (
              <li>
                <p>
                  <b>{item.row.title}</b> ({item.row.unitName})
                </p>
                <p>
                  <b>
                    <Show when={item.conclusion}>{(conclusion) => terms().verdict[conclusion().verdict]}</Show>
                  </b>
                  . <span class="said">{item.conclusion?.ground}</span>
                </p>
                <p class="small">{countsOf(item)}</p>
              </li>
            )}
          </For>
        </ol>
        <footer class="notice-foot">
          <p>
            <b>{words().signer}</b>
          </p>
          <p>{chair() === undefined ? '' : namePerson(props.view.names, chair())}</p>
        </footer>
      </Paper>
    </Stack>
  )
}

function countsOf({ round }: MeetingView['agenda'][number]): string {
  const spread = round?.spread
  if (!spread) return ''
  return (['STANDING_COMMITTEE', 'PEOPLES_COMMITTEE_STANDING'] as const)
    .map((body) => {
      const all = Object.values(spread[body]).reduce((sum, count) => sum + count, 0)
      const agree = spread[body].AGREE + spread[body].AGREE_WITH_CHANGES
      return meetingWords().notice.opinions(terms().body[body], format().number(agree), format().number(all))
    })
    .join('; ')
}
