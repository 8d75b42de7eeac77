import { readFileSync } from 'node:fs'
import { fileName, groups, listSettings, type Settings } from './every-setting.ts'
import type { Group, Setting } from './setting.ts'
import type { Words } from './words.ts'
import { WrongSettings } from './wrong-settings.ts'

export type Env = Readonly<Record<string, string | undefined>>

const OURS = 'KHOAN_VIEC_'
const SHOWN_MOST = 100
const PAGE = 'docs/settings.md'

/**
 * Every setting, read once where a process starts. What is empty counts as not given.
 * @throws WrongSettings naming every unknown name, wrong value and half-given group at once
 */
export function readSettings(env: Env = process.env): Settings {
  const faults: Words[] = [...unknownNames(env)]
  const read = Object.fromEntries(
    Object.entries(groups).map(([name, group]: [string, Group]) => [name, readGroup(group, env, faults)]),
  )
  if (faults.length > 0) throw new WrongSettings(faults)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every group was read by its own schemas
  return read as Settings
}

/** The folder of what is kept, for a command that needs no other setting. @throws WrongSettings for it, and for names that are none */
export function readData(env: Env = process.env): string | undefined {
  const faults: Words[] = [...unknownNames(env)]
  const data = readOne(groups.serving.fields.data, env, faults)
  if (faults.length > 0) throw new WrongSettings(faults)
  return typeof data === 'string' ? data : undefined
}

/** Settings of a process that `npm start` starts: it is told where everything is. @throws WrongSettings */
export function readPartSettings(env: Env = process.env) {
  const settings = readSettings(env)
  const { data, port, temporalAddress } = settings.serving
  if (data === undefined || port === undefined || temporalAddress === undefined)
    throw new WrongSettings([notGiven('KHOAN_VIEC_DATA, PORT, TEMPORAL_ADDRESS')])
  return { ...settings, serving: { ...settings.serving, data, port, temporalAddress } }
}

function readGroup({ fields, optional, needs = [] }: Group, env: Env, faults: Words[]): unknown {
  const given = Object.values(fields).find((field) => isGiven(field, env))
  if (optional && given === undefined) return undefined
  for (const name of needs) if (textOf(env, name) === undefined) faults.push(neededBy(name, given?.name ?? ''))
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const value = readOne(field, env, faults)
      if (field.needed && !isGiven(field, env)) faults.push(neededBy(field.name, given?.name ?? ''))
      return [[key, value]]
    }),
  )
}

function readOne(field: Setting, env: Env, faults: Words[]): unknown {
  const given = field.secret ? readSecret(field.name, env, faults) : textOf(env, field.name)
  const text = given ?? field.initial
  if (text === undefined) return undefined
  const read = field.kind.schema.safeParse(text)
  if (read.success) return read.data
  faults.push(wrongValue(field, text))
  return undefined
}

function readSecret(name: string, env: Env, faults: Words[]): string | undefined {
  const file = textOf(env, fileName(name))
  const text = textOf(env, name)
  if (file === undefined) return text
  if (text !== undefined) {
    faults.push({
      en: `${name} and ${fileName(name)} are both set: keep one.`,
      vi: `${name} và ${fileName(name)} cùng được đặt: chỉ giữ một.`,
    })
    return undefined
  }
  const secret = readIfThere(file)?.trim()
  if (secret) return secret
  faults.push({
    en: `${fileName(name)} must be a file that can be read and is not empty; it is ${shown(file)}.`,
    vi: `${fileName(name)} phải là tệp đọc được và không trống; hiện là ${shown(file)}.`,
  })
  return undefined
}

const isGiven = ({ name, secret }: Setting, env: Env): boolean =>
  textOf(env, name) !== undefined || (secret === true && textOf(env, fileName(name)) !== undefined)

function* unknownNames(env: Env): Generator<Words> {
  const known = new Set(listSettings().flatMap(({ name, secret }) => (secret ? [name, fileName(name)] : [name])))
  for (const name of Object.keys(env))
    if (name.startsWith(OURS) && !known.has(name) && textOf(env, name) !== undefined)
      yield {
        en: `${name} is no setting. Every one there is stands in ${PAGE}.`,
        vi: `Không có thiết lập ${name}. Mọi thiết lập nằm trong ${PAGE}.`,
      }
}

const textOf = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined

const shown = (text: string): string =>
  JSON.stringify(text.length > SHOWN_MOST ? `${text.slice(0, SHOWN_MOST)}…` : text)

const wrongValue = ({ name, kind, secret }: Setting, text: string): Words => ({
  en: `${name} must be ${kind.allowed.en}${secret ? '' : `; it is ${shown(text)}`}.`,
  vi: `${name} phải là ${kind.allowed.vi}${secret ? '' : `; hiện là ${shown(text)}`}.`,
})

const neededBy = (name: string, because: string): Words => ({
  en: `${name} is not set, and ${because} needs it.`,
  vi: `Chưa đặt ${name}, mà ${because} cần đến.`,
})

const notGiven = (names: string): Words => ({
  en: `${names} must all be set: the start command gives them to its processes.`,
  vi: `${names} đều phải được đặt: lệnh khởi động đặt chúng cho các tiến trình của mình.`,
})

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
