import type { ProvinceTried } from '@khoan-viec/protocol/administration'
import { Empty } from '@khoan-viec/ui/feedback'
import { Definitions, Panel, Stack } from '@khoan-viec/ui/layout'
import { type Column, Table } from '@khoan-viec/ui/table'
import { Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { format } from '../../format/index.ts'
import { EnterDraft } from '../enter-draft.tsx'
import { oddColumnsShown } from './odd-columns.tsx'
import { provinceColumns } from './province-columns.tsx'
import { TakeOdd } from './take-odd.tsx'
import { nationalListWords } from './words.ts'

type Row = ProvinceTried['rows'][number]

/** What a province of the list would change, unit by unit; what of it is set apart; and the button that enters it. */
export function ProvincePreview(props: { tried: ProvinceTried; province: string; onDone: () => void }) {
  const words = () => nationalListWords()
  const number = (value: number) => format().number(value)
  const counts = () => props.tried.counts
  const hasOrigins = () => props.tried.rows.some(({ origins }) => origins.length > 0)
  const items = () => {
    const { communes, origins, successions } = counts()
    const before = hasOrigins()
      ? [
          { term: words().found.origins, value: number(origins.NEW) },
          { term: words().found.successions, value: number(successions.NEW) },
        ]
      : []
    const held = communes.DIFFERS + origins.DIFFERS + successions.HELD
    return [
      { term: words().found.communes, value: number(communes.NEW + Number(props.tried.province.outcome === 'NEW')) },
      ...before,
      { term: words().found.unchanged, value: number(communes.UNCHANGED + origins.UNCHANGED) },
      { term: words().found.differs, value: number(held) },
      { term: words().found.odd, value: number(props.tried.odd.length) },
    ]
  }
  const columns = (): readonly Column<Row>[] => provinceColumns(hasOrigins())
  return (
    <>
      <Panel title={words().preview(props.tried.province.name)}>
        <Stack gap={4}>
          <Definitions items={items()} />
          <Show when={props.tried.parts > 0} fallback={<Empty title={words().nothing}>{words().nothingHint}</Empty>}>
            <EnterDraft
              draft={props.tried.draft}
              name="national-list"
              words={words()}
              enter={(requestId, draft) => enterParts(requestId, draft, props.tried.parts)}
              onDone={() => props.onDone()}
            />
          </Show>
          <Table caption={words().preview(props.tried.province.name)} columns={columns()} rows={props.tried.rows} />
        </Stack>
      </Panel>
      <Show when={props.tried.odd.length > 0}>
        <Panel
          title={words().odd(number(props.tried.odd.length))}
          aside={<TakeOdd label={words().take} province={props.province} />}
        >
          <Table caption={words().odd('')} columns={oddColumnsShown()} rows={props.tried.odd} />
        </Panel>
      </Show>
    </>
  )
}

/** Of each part the record knows whether it was entered: whoever asks again goes on where it stopped. */
async function enterParts(requestId: string, draft: string, parts: number): Promise<void> {
  for (let part = 0; part < parts; part++)
    await api.administration.enterProvince.mutate({ requestId: `${requestId}-${part}`, draft, part })
}
