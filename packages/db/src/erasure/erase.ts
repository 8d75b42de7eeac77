import { erasedName } from '@khoan-viec/domain/core'
import type { PersonId } from '@khoan-viec/domain/organisation'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import { eraseBeside } from './erase-beside.ts'
import { forgetName } from './forget-name.ts'

/** Erases somebody's name from beside the log and from every view. To be asked before the views hear of the erasure. */
export async function erase(
  trx: Transaction<Database>,
  { person, decision }: { readonly person: PersonId; readonly decision: string },
): Promise<void> {
  const known = await trx.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst()
  if (!known) return
  const { streams, texts } = await eraseBeside(trx, { person, name: known.name, decision })
  await forgetName(trx, streams, { person, texts, instead: erasedName(decision) })
}
