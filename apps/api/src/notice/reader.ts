import { openSqlite } from '@khoan-viec/db/connection'
import { noticesFile, type Notices } from '@khoan-viec/db/notice'
import type { Kysely } from 'kysely'
import { type House, isFile } from '../house/index.ts'

/** The outboxes of houses, for reading: the worker alone writes them. */
export type NoticeReader = {
  /** Undefined of a rehearsal, and as long as no worker has opened the house. */
  find(house: House): Promise<Kysely<Notices> | undefined>
  close(): Promise<void>
}

export function openNoticeReader(): NoticeReader {
  const opened = new Map<string, Kysely<Notices>>()
  return {
    async find({ folder, kind }) {
      const known = opened.get(folder)
      if (known) return known
      const file = noticesFile(folder)
      if (kind !== 'LIVE' || !(await isFile(file))) return undefined
      const found = opened.get(folder) ?? openSqlite<Notices>(file, { readonly: true })
      opened.set(folder, found)
      return found
    },
    async close() {
      await Promise.all([...opened.values()].map((db) => db.destroy()))
    },
  }
}
