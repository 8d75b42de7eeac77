import { hasAdministrator, inviteFirst } from '../account/invite-first.ts'

/**
 * What a start says while nobody has an account: the one-time link on a screen. It is not among what the API says, for that
 * is kept in a file; and in the journal of a service all who read it could take it, so there it says how it is made.
 */
export async function greetFirst(data: string, address: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  if (env['JOURNAL_STREAM'] === undefined) return (await inviteFirst(data, address)) ?? []
  if (await hasAdministrator(data)) return []
  return ['Nobody has an account yet. `account first-administrator` makes the link for the first: docs/operate.md.']
}
