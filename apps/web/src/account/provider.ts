import type { RefusalCode } from '@khoan-viec/domain/core'
import { useSearchParams } from '@solidjs/router'
import { postAsJson } from '../api/index.ts'
import { explainRefusal } from '../words/index.ts'

/** Leaves for the provider at which one signs in; it sends back to a page of ours. */
export async function goToProvider(begin: '/auth/sign-in/social' | '/auth/link-social'): Promise<void> {
  const said = await postAsJson(begin, { provider: 'oidc' })
  const url = typeof said === 'object' && said !== null && 'url' in said ? said.url : undefined
  if (typeof url === 'string') location.assign(url)
}

const reasons: readonly RefusalCode[] = [
  'oidc-away',
  'oidc-cancelled',
  'oidc-unknown',
  'oidc-taken',
  'oidc-lapsed',
  'oidc-failed',
]

/** Why one came back from the provider in vain, in words. */
export function useRefusedThere(): () => string | undefined {
  const [asked] = useSearchParams<{ refused?: string }>()
  return () => {
    const code = reasons.find((each) => each === asked.refused)
    return code && explainRefusal({ code })
  }
}
