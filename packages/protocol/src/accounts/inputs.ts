import { z } from 'zod'
import { filledLine, id, pageOf, searchText } from '../core/index.ts'

/** Longest password taken, in UTF-16 units: far beyond the 64 characters that NIST SP 800-63B-4 §3.1.1.2 asks to be let in. */
export const passwordMost = 256
/** Least characters of a password that is the only factor, and of one beside a code (NIST SP 800-63B-4 §3.1.1.2). */
export const passwordLeast = { alone: 15, withCode: 8 } as const

/** A one-time link's secret: 256 bits. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'malformed' })

/** Chosen by the person: letters, digits, and what telephone numbers and mail addresses are written with. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9+][a-z0-9._+@-]{2,79}$/, { error: 'malformed' })

/** Nothing is asked of a password here but that it is no book: what is too short or too common is said in words. */
const password = z.string().max(4_000, { error: 'too-long' })

/** Body of `POST /auth/join/look`. */
export const joinLook = z.strictObject({ token })

/** The authority that runs the year, and the person of its secretariat who lets everybody else in. */
const firstSetUp = z.strictObject({
  name: filledLine,
  authority: z.strictObject({
    code: id,
    name: filledLine,
    kind: z.enum(['PROVINCE', 'TOWN', 'COMMUNE', 'WARD']),
    collective: filledLine,
  }),
})

/** Body of `POST /auth/join/accept`. `username` is left out where it is known, `first` by all but the very first. */
export const joinAccept = z.strictObject({
  token,
  username: username.exactOptional(),
  password,
  first: firstSetUp.exactOptional(),
})
export type FirstSetUp = z.output<typeof firstSetUp>

/** Body of `POST /auth/sign-in/social` and `POST /auth/link-social`: the one provider there may be. */
export const oidcBegin = z.strictObject({ provider: z.literal('oidc') })

/** Body of `POST /auth/unlink-account`: the identity to unlink, as `account.mine` names it. */
export const oidcEnd = z.strictObject({ accountId: z.string().min(1).max(80) })

const { page, size } = pageOf(['n'])

/** `text`: words that each stand in somebody's name, posts, unit or username. */
export const accountsAsked = z.strictObject({ text: searchText.optional(), page, size })
export const accountActsAsked = z.strictObject({ page, size })

export const accountOf = z.strictObject({ person: id })
export const recoveryOf = z.strictObject({ id })
export const sessionOf = z.strictObject({ id: z.string().min(1).max(80) })
