import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { lazy, Show, Suspense } from 'solid-js'
import { api } from '../api/index.ts'
import { usePageTitle } from '../app/index.ts'
import { MyCode } from './my-code.tsx'
import { MyPasskeys } from './my-passkeys.tsx'
import { MyPassword } from './my-password.tsx'
import { MyProvider } from './my-provider.tsx'
import { MySessions } from './my-sessions.tsx'
import { accountWords } from './words.ts'
import './account.css'

const People = lazy(() => import('./people.tsx'))

/** How one signs in and from where one is signed in; and for the secretariat, everybody's accounts. */
export default function Account() {
  const words = () => accountWords().mine
  usePageTitle(() => words().title)
  const mine = useQuery(() => ({ queryKey: ['account', 'mine'], queryFn: () => api.account.mine.query() }))
  const known = () => (mine.isPending ? undefined : mine.data)
  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={known() ? words().lead(known()?.username ?? '') : undefined} />
      <Show when={known()} fallback={<SkeletonLines lines={10} />}>
        {(account) => (
          <>
            <Show when={!account().hasTotp && account().passkeys.length === 0}>
              <Notice tone="warning" title={words().factorMissing}>
                {words().factorMissingWhy}
              </Notice>
            </Show>
            <div class="account-ways">
              <MyPasskeys account={account()} />
              <MyCode account={account()} />
              <MyPassword account={account()} />
              <Show when={account().oidc}>{(provider) => <MyProvider provider={provider()} />}</Show>
              <MySessions account={account()} />
            </div>
            <Show when={account().keepsAccounts}>
              <Suspense fallback={<SkeletonLines lines={8} />}>
                <People />
              </Suspense>
            </Show>
          </>
        )}
      </Show>
    </Stack>
  )
}
