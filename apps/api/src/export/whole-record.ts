import type { EntryFilter } from '@khoan-viec/db/entry'
import { openKinds } from '../record/index.ts'

/** All entries, for who reads them all. */
export const wholeRecord: EntryFilter = { scope: 'ALL', open: openKinds }
