import {
  AT_MACHINE,
  countAccountActs,
  listAccountActs,
  listHolders,
  listLinks,
  listRecoveries,
} from '@khoan-viec/db/accounts'
import { listNames, listTenures } from '@khoan-viec/db/people'
import { listUnitNames } from '@khoan-viec/db/unit'
import { fold } from '@khoan-viec/domain/core'
import { isHeldOn } from '@khoan-viec/domain/organisation'
import type { AccountAct, AccountActRow, AccountRow } from '@khoan-viec/protocol/accounts'
import type { Page } from '@khoan-viec/protocol/core'
import { terms as en } from '@khoan-viec/words/en'
import { terms as vi } from '@khoan-viec/words/vi'
import type { Services, Viewer } from '../trpc/index.ts'

/** A recovery that nobody confirms lapses. */
const RECOVERY_MS = 3 * 24 * 3_600_000

export const recoverableSince = (): string => new Date(Date.now() - RECOVERY_MS).toISOString()

type Paged = { readonly page: number; readonly size: number }

/** Everybody who holds a post or has an account, in the order of units and posts; those alone who carry the words asked for. */
export async function listRows(
  services: Services,
  viewer: Viewer,
  { text = '', page, size }: Paged & { readonly text?: string | undefined },
): Promise<Page<AccountRow>> {
  const wanted = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const fitting = (await everyRow(services, viewer)).filter((row) => {
    const said = saidOf(row)
    return wanted.every((word) => said.includes(word))
  })
  return { rows: fitting.slice((page - 1) * size, page * size), total: fitting.length, page, size }
}

/** By which somebody is found, posts as either language names them. */
const saidOf = ({ person, posts, account }: AccountRow): string =>
  fold(
    [
      person.name,
      account?.username ?? '',
      ...posts.map(({ post, unitName }) => `${vi.post[post]} ${en.post[post]} ${unitName}`),
    ].join(' '),
  )

async function everyRow({ accounts }: Services, viewer: Viewer): Promise<readonly AccountRow[]> {
  const { db } = viewer.house
  const now = new Date().toISOString()
  const [tenures, units, holders, links, recoveries] = await Promise.all([
    listTenures(db),
    listUnitNames(db, viewer.time.today),
    listHolders(accounts),
    listLinks(accounts, now),
    listRecoveries(accounts, recoverableSince()),
  ])
  const current = tenures.filter((tenure) => isHeldOn(tenure, viewer.time.today))
  const people = new Set([...current.map(({ person }) => person), ...holders.map(({ person }) => person)])
  const names = await listNames(db, [...people, ...recoveries.map(({ begun_by }) => begun_by)])
  const nameOf = (id: string) => ({ id, name: names[id] ?? id })
  return [...people].map((id): AccountRow => {
    const holder = holders.find(({ person }) => person === id)
    const link = links.find(({ person }) => person === id)
    const recovery = recoveries.find(({ person }) => person === id)
    return {
      person: nameOf(id),
      posts: current
        .filter(({ person }) => person === id)
        .map((tenure) => ({ ...tenure, unitName: units.get(tenure.unit) ?? tenure.unit })),
      ...(holder ? { account: { username: holder.username, hasTotp: holder.hasTotp, passkeys: holder.passkeys } } : {}),
      ...(link ? { link: { kind: link.kind, expiresAt: link.expires_at } } : {}),
      ...(recovery
        ? {
            recovery: {
              id: recovery.id,
              begunBy: nameOf(recovery.begun_by),
              begunAt: recovery.begun_at,
              isMine: recovery.begun_by === viewer.person.id || id === viewer.person.id,
            },
          }
        : {}),
    }
  })
}

/** What happened to accounts, the last first. */
export async function listActRows(
  { accounts }: Services,
  { house }: Viewer,
  { page, size }: Paged,
): Promise<Page<AccountActRow>> {
  const [acts, total] = await Promise.all([
    listAccountActs(accounts, size, (page - 1) * size),
    countAccountActs(accounts),
  ])
  const names = await listNames(house.db, new Set(acts.flatMap(({ by, person }) => [by, person])))
  const nameOf = (id: string) => ({ id, name: names[id] ?? id })
  const rows = acts.map(({ at, by, person, act }) => ({
    at,
    ...(by === AT_MACHINE ? {} : { by: nameOf(by) }),
    person: nameOf(person),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only acts of that type are noted
    act: act as AccountAct,
  }))
  return { rows, total, page, size }
}
