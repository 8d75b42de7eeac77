import { isIP, isIPv4 } from 'node:net'
import { z } from 'zod'
import type { Words } from './words.ts'

/** What a value may be: read by `schema`, and said by words that go on after "must be" and "phải là". */
export type Kind<Value> = { readonly schema: z.ZodType<Value>; readonly allowed: Words }

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const TEXT_MOST = 2_000

export const text = (most = TEXT_MOST): Kind<string> => ({
  schema: z.string().max(most),
  allowed: { vi: `chữ, nhiều nhất ${most} ký tự`, en: `text of at most ${most} characters` },
})

export const wholeNumber = (from: number, to: number): Kind<number> => ({
  schema: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to)),
  allowed: { vi: `số nguyên từ ${from} đến ${to}`, en: `a whole number from ${from} to ${to}` },
})

export const oneOf = <const Names extends readonly [string, ...string[]]>(...names: Names): Kind<Names[number]> => ({
  schema: z.enum(names),
  allowed: { vi: `một trong: ${names.join(', ')}`, en: `one of: ${names.join(', ')}` },
})

/** On or off: `1` is on, and what is not given is off. */
export const on: Kind<boolean> = {
  schema: z.literal('1').transform(() => true),
  allowed: { vi: '1, hoặc không đặt', en: '1, or not set' },
}

/** A folder or file of this machine. Whether it is there is for whoever opens it to say. */
export const path: Kind<string> = {
  schema: z
    .string()
    .max(TEXT_MOST)
    .refine((value) => !value.includes('\0')),
  allowed: { vi: 'đường dẫn trên máy này', en: 'a path on this machine' },
}

export const hostAndPort: Kind<string> = {
  schema: z.string().refine((value) => {
    const port = Number(/:(\d{1,5})$/.exec(value)?.[1] ?? 0)
    return (
      URL.canParse(`http://${value}`) && new URL(`http://${value}/`).pathname === '/' && port >= 1 && port <= 65_535
    )
  }),
  allowed: { vi: 'máy và cổng, như 127.0.0.1:7233', en: 'a host and its port, such as 127.0.0.1:7233' },
}

/** An address of this machine to listen on. */
export const listenAddress: Kind<string> = {
  schema: z.string().refine((value) => isIP(value) !== 0 || value === 'localhost'),
  allowed: {
    vi: 'địa chỉ IP của máy này, như 127.0.0.1 hoặc ::',
    en: 'an IP address of this machine, such as 127.0.0.1 or ::',
  },
}

const ADDRESSES_MOST = 50

/** Addresses, alone or as a network: `127.0.0.1, 10.0.0.0/8, ::1`. */
export const networks: Kind<readonly Network[]> = {
  schema: z
    .string()
    .max(TEXT_MOST)
    .transform((value) => value.split(',').map((part) => readNetwork(part.trim())))
    .pipe(z.array(z.custom<Network>((network) => network !== undefined)).max(ADDRESSES_MOST)),
  allowed: {
    vi: 'các địa chỉ IP hoặc mạng, cách nhau bằng dấu phẩy, như 127.0.0.1, 10.0.0.0/8',
    en: 'IP addresses or networks with commas between, such as 127.0.0.1, 10.0.0.0/8',
  },
}

/** All addresses that begin with so many bits of this one. */
export type Network = { readonly address: string; readonly bits: number }

function readNetwork(text: string): Network | undefined {
  const [address = '', length, ...others] = text.split('/')
  if (isIP(address) === 0 || others.length > 0) return undefined
  const all = isIPv4(address) ? 32 : 128
  const bits = length === undefined ? all : /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN
  return bits <= all ? { address, bits } : undefined
}

/** The address of a site alone: scheme and host, and a port where it is not the usual one. */
export const origin: Kind<string> = {
  schema: z.string().refine((value) => isSafe(value) && new URL(value).origin === value),
  allowed: {
    vi: 'địa chỉ gồm https:// và tên máy, không gì thêm, như https://khoan-viec.example.gov.vn (http:// chỉ cho chính máy này)',
    en: 'an address of https:// and a host alone, such as https://khoan-viec.example.gov.vn (http:// for this very machine only)',
  },
}

/** An address elsewhere, to the letter. */
export const httpsAddress: Kind<string> = {
  schema: z.string().refine((value) => {
    if (!isSafe(value)) return false
    const { search, hash, username } = new URL(value)
    return search === '' && hash === '' && username === ''
  }),
  allowed: {
    vi: 'địa chỉ bắt đầu bằng https://, không có ?, # hay tên người dùng',
    en: 'an address that begins with https://, without ?, # or a name',
  },
}

function isSafe(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
}

export const mailAddress: Kind<string> = {
  schema: z.email().max(254),
  allowed: { vi: 'địa chỉ thư điện tử', en: 'a mail address' },
}

/** Whom a push service asks about what it is sent (RFC 8292 §2.1). */
export const contactAddress: Kind<string> = {
  schema: z
    .string()
    .max(TEXT_MOST)
    .refine((value) =>
      value.startsWith('mailto:')
        ? mailAddress.schema.safeParse(value.slice('mailto:'.length)).success
        : value.startsWith('https://') && httpsAddress.schema.safeParse(value).success,
    ),
  allowed: {
    vi: '`mailto:` rồi địa chỉ thư, hoặc địa chỉ bắt đầu bằng https://',
    en: '`mailto:` and a mail address, or an address that begins with https://',
  },
}

const SECRET_LEAST_BYTES = 24

/** Of Standard Webhooks. */
export const webhookSecret: Kind<string> = {
  schema: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/)
    .refine((value) => Buffer.from(value.slice('whsec_'.length), 'base64').length >= SECRET_LEAST_BYTES),
  allowed: {
    vi: '`whsec_` rồi ít nhất 24 byte ngẫu nhiên viết theo base64',
    en: '`whsec_` and at least 24 random bytes in base64',
  },
}

const HEADER = /^([A-Za-z0-9-]{1,64})=([\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)$/
const HEADERS_MOST = 20

/** Headers of HTTP: `authorization=Bearer abc, x-scope-orgid=tinh`. */
export const headers: Kind<Readonly<Record<string, string>>> = {
  schema: z
    .string()
    .max(TEXT_MOST)
    .transform((value) => value.split(',').map((part) => HEADER.exec(part.trim())?.slice(1)))
    .pipe(z.array(z.tuple([z.string(), z.string()])).max(HEADERS_MOST))
    .transform((pairs) => Object.fromEntries(pairs)),
  allowed: {
    vi: 'các cặp tên=giá trị, cách nhau bằng dấu phẩy, như `authorization=Bearer abc`',
    en: 'pairs of name=value with commas between, such as `authorization=Bearer abc`',
  },
}
