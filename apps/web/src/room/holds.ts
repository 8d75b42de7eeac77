import { isWithin, mandatesOn, type Post, type Remit } from '@khoan-viec/domain/organisation'
import { useSession, useToday } from '../app/session/index.ts'

/** Whether the reader holds one of these posts today: for what to offer. What may be done the server says. */
export function useHolds(): (...posts: readonly Post[]) => boolean {
  const session = useSession()
  return (...posts) => (session.me?.posts ?? []).some(({ post }) => posts.includes(post))
}

type About = { readonly unit?: string; readonly task?: string }

/** Whether the reader holds one of these posts, or does this work for somebody who does; `about` which unit and task, where it is about one. */
export function useActsAs(about: () => About = () => ({})): (remit: Remit, ...posts: readonly Post[]) => boolean {
  const session = useSession()
  const today = useToday()
  const holds = useHolds()
  return (remit, ...posts) => {
    const actor = session.me?.actor
    if (holds(...posts) || !actor || session.past) return holds(...posts)
    return mandatesOn(actor, today()).some(
      (mandate) => mandate.remits.includes(remit) && posts.includes(mandate.tenure.post) && isWithin(mandate, about()),
    )
  }
}
