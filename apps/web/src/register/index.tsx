import { headPosts, isHeadPost, unitSide } from '@khoan-viec/domain/organisation'
import { SkeletonLines } from '@khoan-viec/ui/feedback'
import { useParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { usePageTitle, useSession } from '../app/index.ts'
import { useActsAs } from '../room/index.ts'
import { DraftPage } from './draft-page.tsx'
import { RegisterList } from './register-list.tsx'
import { registerWords } from './words.ts'
import './register.css'

/** Where a unit's hard tasks are written, endorsed and sent, and where the superior adds tasks of its own. */
export default function Register() {
  const params = useParams<{ draft?: string }>()
  const session = useSession()
  usePageTitle(() => registerWords().title)
  const year = useQuery(() => ({ queryKey: ['cycle', 'current'], queryFn: () => api.cycle.current.query() }))
  const actsAs = useActsAs()
  /** A post in the unit for which one registers: as its head, or for its head. */
  const seat = () =>
    session.me?.posts.find(({ post }) => isHeadPost(post)) ??
    (actsAs('REGISTRATION', ...headPosts) ? session.me?.posts.find(({ post }) => unitSide.includes(post)) : undefined)
  return (
    <Show when={!year.isPending && year.data} fallback={<SkeletonLines lines={12} />}>
      {(view) => (
        <Show
          when={params.draft}
          keyed
          fallback={<RegisterList facts={view().facts} unit={seat()?.unit} unitName={seat()?.unitName} />}
        >
          {(draft) => <DraftPage id={draft} facts={view().facts} unit={seat()?.unit} unitName={seat()?.unitName} />}
        </Show>
      )}
    </Show>
  )
}
