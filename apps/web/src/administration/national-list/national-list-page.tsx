import type { ProvinceAskedTyped } from '@khoan-viec/protocol/administration'
import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { api, refusalIn } from '../../api/index.ts'
import { paths, usePageTitle, useSession } from '../../app/index.ts'
import { QueryView, useHolds } from '../../room/index.ts'
import { administrationWords } from '../words.ts'
import '../administration.css'
import { ListSummary } from './list-summary.tsx'
import { ProvinceForm } from './province-form.tsx'
import { ProvincePreview } from './province-preview.tsx'
import { nationalListWords } from './words.ts'

/** Provinces and communes out of the national list: one province is compared with the record, and entered. */
export default function NationalListPage() {
  const words = () => nationalListWords()
  const holds = useHolds()
  const session = useSession()
  usePageTitle(() => words().title)
  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href={paths.administration()}>{administrationWords().unit.back}</a>}
        title={words().title}
        lead={words().lead}
      />
      <Show when={session.me}>
        <Show when={holds('SECRETARIAT')} fallback={<Empty title={words().onlyOffice} />}>
          <List />
        </Show>
      </Show>
    </Stack>
  )
}

function List() {
  const [asked, ask] = createSignal<ProvinceAskedTyped>()
  const list = useQuery(() => ({
    queryKey: ['administration', 'nationalList'],
    queryFn: () => api.administration.nationalList.query(),
    staleTime: Number.POSITIVE_INFINITY,
  }))
  const tried = useQuery(() => ({
    queryKey: ['administration', 'tryProvince', asked()],
    queryFn: () => api.administration.tryProvince.query(asked() ?? { province: '', group: '' }),
    enabled: asked() !== undefined,
    retry: false,
  }))
  const refusal = () => (asked() && tried.isError ? refusalIn(tried.error) : undefined)
  return (
    <QueryView query={list}>
      {(view) => (
        <>
          <SideBySide
            left={
              <ProvinceForm
                provinces={view().provinces}
                refusal={refusal()}
                isLost={asked() !== undefined && tried.isError && refusal() === undefined}
                busy={asked() !== undefined && tried.isFetching}
                onAsk={ask}
              />
            }
            right={<ListSummary list={view()} />}
          />
          <Show when={asked() && tried.isSuccess ? tried.data : undefined}>
            {(answer) => <ProvincePreview tried={answer()} province={asked()?.province ?? ''} onDone={() => ask()} />}
          </Show>
        </>
      )}
    </QueryView>
  )
}
