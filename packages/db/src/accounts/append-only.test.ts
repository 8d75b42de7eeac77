import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { dialects, openTestAccounts } from '../testing/index.ts'

const act = { at: '2024-01-02T00:00:00.000Z', by: 'office', person: 'chair', act: 'JOINED' }
const reading = {
  rehearsal: 'test',
  person: 'auditor',
  tenure: 'auditor.1',
  post: 'AUDITOR',
  at_virtual: act.at,
  at_real: act.at,
  asked: 'task.byId',
  input: '{}',
  status: 200,
  hash: '0',
}

describe.each(dialects)('on %s', (dialect) => {
  test.each(['account_act', 'reading'] as const)('%s only grows, by one after the other', async (table) => {
    await using opened = await openTestAccounts(dialect)
    const { db } = opened
    const add = (n: number) =>
      table === 'account_act'
        ? db
            .insertInto(table)
            .values({ n, ...act })
            .execute()
        : db
            .insertInto(table)
            .values({ n, ...reading })
            .execute()
    await add(1)
    await add(2)
    await expect(add(4)).rejects.toThrow('no gaps')
    await expect(db.updateTable(table).set({ person: 'another' }).execute()).rejects.toThrow('append-only')
    await expect(db.deleteFrom(table).execute()).rejects.toThrow('append-only')
    // Ways by which no trigger on rows would hear of it.
    const t = sql.table(table)
    const other = dialect === 'sqlite' ? sql`replace into ${t} select * from ${t}` : sql`truncate ${t}`
    await expect(other.execute(db)).rejects.toThrow()
    expect(await db.selectFrom(table).select('n').orderBy('n').execute()).toEqual([{ n: 1 }, { n: 2 }])
  })
})
