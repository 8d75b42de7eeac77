import type { Refusal } from '@khoan-viec/domain/core'
import type { PeopleTried } from '@khoan-viec/protocol/administration'
import type { SheetSaid } from '@khoan-viec/words/people-list'
import { isRefused } from '../../api/index.ts'

type SheetFault = SheetSaid & { readonly code: string }

/** What became of a file that was brought to be looked through. */
export type Looked =
  | { readonly tried: PeopleTried }
  | { readonly sheet: SheetFault }
  | { readonly refusal: Refusal }
  | { readonly isLost: true }

/** Has a file read and compared; nothing is entered by it. */
export async function tryList(file: File): Promise<Looked> {
  const form = new FormData()
  form.set('file', file)
  try {
    const answer = await fetch('/people-list', { method: 'POST', body: form })
    const said: unknown = await answer.json()
    if (answer.ok && isTried(said)) return { tried: said }
    if (isOfSheet(said)) return said
    return isRefused(said) ? { refusal: said.refusal } : { isLost: true }
  } catch {
    return { isLost: true }
  }
}

const isTried = (said: unknown): said is PeopleTried =>
  typeof said === 'object' && said !== null && 'draft' in said && 'rows' in said

const isOfSheet = (said: unknown): said is { sheet: SheetFault } =>
  typeof said === 'object' && said !== null && 'sheet' in said
