import type { Post } from '@khoan-viec/domain/organisation'
import { useSession } from '../app/session/index.ts'

/** Whether the reader holds one of these posts today: for what to offer. What may be done the server says. */
export function useHolds(): (...posts: readonly Post[]) => boolean {
  const session = useSession()
  return (...posts) => (session.me?.posts ?? []).some(({ post }) => posts.includes(post))
}
