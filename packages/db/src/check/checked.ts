import type { RecordFault } from '@khoan-viec/ledger/fault'

/** How much was looked at, and the first thing that was not as it must be. */
export type Checked = { readonly counted: number; readonly fault?: RecordFault }
