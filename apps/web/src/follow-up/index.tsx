import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { Tabs } from '@khoan-viec/ui/tabs'
import { useSearchParams } from '@solidjs/router'
import { usePageTitle } from '../app/index.ts'
import { appWords } from '../words/index.ts'
import { BriefingView } from './briefing-view.tsx'
import { GridView } from './grid-view.tsx'
import { followUpWords } from './words.ts'
import './follow-up.css'

/** All work as one grid of lights, and the week's briefing made from it. */
export default function FollowUp() {
  const [search, setSearch] = useSearchParams<{ view?: string }>()
  usePageTitle(() => appWords().rooms['follow-up'])
  const words = () => followUpWords().views
  return (
    <Stack gap={6}>
      <div class="not-print">
        <PageHeader title={appWords().rooms['follow-up']} lead={followUpWords().lead} />
      </div>
      <Tabs
        label={words().label}
        current={search.view ?? 'grid'}
        onChange={(view) => setSearch({ view }, { replace: true })}
        tabs={[
          { id: 'grid', label: words().grid, content: () => <GridView /> },
          { id: 'briefing', label: words().briefing, content: () => <BriefingView /> },
        ]}
      />
    </Stack>
  )
}
