import { AT_MACHINE, listAccountActs, listHolders, listLinks, listRecoveries } from '@khoan-viec/db/accounts'
import { listNames, listTenures } from '@khoan-viec/db/people'
import { listUnitNames } from '@khoan-viec/db/unit'
import { isHeldOn } from '@khoan-viec/domain/organisation'
import type { AccountAct, AccountActRow, AccountRow } from '@khoan-viec/protocol/accounts'
import type { Services, Viewer } from '../trpc/index.ts'

const ACTS_MOST = 200
/** A recovery that nobody confirms lapses. */
const RECOVERY_MS = 3 * 24 * 3_600_000

export const recoverableSince = (): string => new Date(Date.now() - RECOVERY_MS).toISOString()

/** Everybody who holds a post or has an account, in the order of units and posts. */
export async function listRows({ accounts }: Services, viewer: Viewer): Promise<readonly AccountRow[]> {
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

/** What happened to accounts last. */
export async function listActRows({ accounts }: Services, { house }: Viewer): Promise<readonly AccountActRow[]> {
  const acts = await listAccountActs(accounts, ACTS_MOST)
  const names = await listNames(house.db, new Set(acts.flatMap(({ by, person }) => [by, person])))
  const nameOf = (id: string) => ({ id, name: names[id] ?? id })
  return acts.map(({ at, by, person, act }) => ({
    at,
    ...(by === AT_MACHINE ? {} : { by: nameOf(by) }),
    person: nameOf(person),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only acts of that type are noted
    act: act as AccountAct,
  }))
}
