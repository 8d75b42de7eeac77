import { development } from './development.ts'
import { mail, noticeWebhook, push } from './notices.ts'
import { parts } from './parts.ts'
import { serving } from './serving.ts'
import type { Group, ReadGroup, Setting } from './setting.ts'
import { oidc } from './sign-in.ts'
import { traces, watching } from './watching.ts'

/** Every setting there is. A new group is a file beside this one and a line here; the pages are then written again. */
export const groups = { serving, oidc, mail, noticeWebhook, push, watching, traces, parts, development } as const

export type Settings = { readonly [Name in keyof typeof groups]: ReadGroup<(typeof groups)[Name]> }

export const listGroups = (): readonly Group[] => Object.values(groups)

export const listSettings = (): readonly Setting[] => listGroups().flatMap(({ fields }) => Object.values(fields))

/** The variable by which a secret is given as a file. */
export const fileName = (name: string): string => `${name}_FILE`
