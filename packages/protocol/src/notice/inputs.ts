import { noticeKinds, paces, pacesOf } from '@khoan-viec/domain/notice'
import { z } from 'zod'

const hour = z.int().min(0).max(23)

/** How one wants to be told: of which kinds how soon, at which hour the digest comes, when it has to be quiet. */
export const noticeChoices = z.strictObject({
  paces: z
    .partialRecord(z.enum(noticeKinds), z.enum(paces))
    .refine((chosen) => noticeKinds.every((kind) => isAllowed(kind, chosen[kind])), { error: 'malformed' }),
  digestHour: hour,
  quiet: z.strictObject({ from: hour, until: hour }),
  language: z.enum(['vi', 'en']),
})

const isAllowed = (kind: (typeof noticeKinds)[number], pace: (typeof paces)[number] | undefined): boolean =>
  pace === undefined || pacesOf[kind].includes(pace)

const ADDRESS_MOST = 254
const CONTACT_MOST = 60

/** Where mails go; left out, none go anywhere. */
export const noticeAddress = z.strictObject({
  address: z.email({ error: 'malformed' }).max(ADDRESS_MOST, { error: 'too-long' }).exactOptional(),
})

/** What the link in a mail held: 256 bits. */
export const noticeProof = z.strictObject({ proof: z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'malformed' }) })

/** Where the office's gateway finds somebody, such as a number; left out, it is told nothing of him. */
export const noticeContact = z.strictObject({
  contact: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}+@._:-]+$/u, { error: 'malformed' })
    .max(CONTACT_MOST, { error: 'too-long' })
    .exactOptional(),
})

/** How many browsers of one person are told. */
export const browsersMost = 5
const ENDPOINT_MOST = 1000

const base64urlOf = (bytes: number) =>
  z.string().regex(new RegExp(`^[\\w-]{${Math.ceil((bytes * 4) / 3)}}$`), { error: 'malformed' })

/**
 * A browser as it describes itself (Push API): HTTPS alone, a point of P-256 and 16 bytes. Where the endpoint leads is looked at
 * when the connection is made.
 */
export const noticeBrowser = z.strictObject({
  endpoint: z
    .url({ error: 'malformed' })
    .max(ENDPOINT_MOST, { error: 'too-long' })
    .regex(/^https:\/\/[^/?#@\s]+\/[^#\s]*$/i, { error: 'malformed' }),
  p256dh: base64urlOf(65),
  auth: base64urlOf(16),
})

export const noticeBrowserOf = z.strictObject({ id: base64urlOf(32) })
