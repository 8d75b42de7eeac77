import { readFileSync } from 'node:fs'

/** Where people may sign in instead of here, and as what this installation is known there. */
export type OidcSettings = {
  /** As the provider writes it in what it issues, to the letter. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the provider is called on the button. */
  readonly label: string
}

/** A setting that the product cannot be started with; the message names it. */
export class WrongSetting extends Error {}

const PREFIX = 'KHOAN_VIEC_OIDC_'
const LABEL_MOST = 60
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

type Env = Readonly<Record<string, string | undefined>>

/**
 * The provider that an installation names, or undefined where it names none. What is half named is refused: a sign-in
 * that is silently not offered would be looked for for a long time.
 * @throws WrongSetting
 */
export function readOidc(env: Env): OidcSettings | undefined {
  const given = Object.keys(env).filter((name) => name.startsWith(PREFIX) && (env[name] ?? '') !== '')
  if (given.length === 0) return undefined
  const known = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'CLIENT_SECRET_FILE', 'LABEL']
  const unknown = given.find((name) => !known.includes(name.slice(PREFIX.length)))
  if (unknown !== undefined) throw new WrongSetting(`${unknown} is no setting. Known: ${known.join(', ')}`)
  const issuer = readIssuer(required(env, 'ISSUER'))
  readOrigin(env['KHOAN_VIEC_ORIGIN'])
  const label = env[`${PREFIX}LABEL`]?.trim() || new URL(issuer).hostname
  if (label.length > LABEL_MOST) throw new WrongSetting(`${PREFIX}LABEL is longer than ${LABEL_MOST} characters`)
  return { issuer, clientId: required(env, 'CLIENT_ID'), clientSecret: readClientSecret(env), label }
}

function required(env: Env, name: string): string {
  const value = env[`${PREFIX}${name}`]?.trim()
  if (value) return value
  throw new WrongSetting(`${PREFIX}${name} is not set, while other settings of the provider are`)
}

function readIssuer(value: string): string {
  const name = `${PREFIX}ISSUER`
  if (!URL.canParse(value)) throw new WrongSetting(`${name} is no address: ${value}`)
  const { protocol, hostname, search, hash, username } = new URL(value)
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.has(hostname)))
    throw new WrongSetting(`${name} must begin with https://`)
  if (search !== '' || hash !== '' || username !== '')
    throw new WrongSetting(`${name} must be the issuer alone, without ?, # or a name`)
  return value
}

/** The provider sends people back to one address that it knows beforehand. */
function readOrigin(value: string | undefined): void {
  if (!value) throw new WrongSetting(`${PREFIX}ISSUER needs KHOAN_VIEC_ORIGIN: the address that people use`)
  if (!URL.canParse(value) || new URL(value).origin !== value)
    throw new WrongSetting(`KHOAN_VIEC_ORIGIN must be an address alone, such as https://khoan-viec.example.gov.vn`)
}

function readClientSecret(env: Env): string {
  const file = env[`${PREFIX}CLIENT_SECRET_FILE`]
  if (!file) return required(env, 'CLIENT_SECRET')
  if (env[`${PREFIX}CLIENT_SECRET`])
    throw new WrongSetting(`${PREFIX}CLIENT_SECRET and ${PREFIX}CLIENT_SECRET_FILE are both set: keep one`)
  const secret = readIfThere(file)?.trim()
  if (secret) return secret
  throw new WrongSetting(`${PREFIX}CLIENT_SECRET_FILE cannot be read, or is empty: ${file}`)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
