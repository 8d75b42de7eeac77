import { findUpload } from '@khoan-viec/db/accounts'
import { findState } from '@khoan-viec/db/stream'
import type { Evidence, Task } from '@khoan-viec/domain/task'
import { evidenceIn } from '../evidence/evidence-in.ts'
import { Refused, type Services, type Viewer } from '../trpc/index.ts'

/** Every file that a command names must have been brought here by its sender, or stand in the task already, just as it is named. */
export async function checkEvidence(services: Services, viewer: Viewer, id: string, command: object): Promise<void> {
  const named = filesOf(command)
  if (named.length === 0) return
  const task = await findState<Task>(viewer.house.db, `task/${id}`)
  const standing = task ? evidenceIn(task) : []
  const owner = { rehearsal: viewer.house.id, person: viewer.person.id }
  for (const [index, { hash, type, size }] of named.entries()) {
    const known = (await findUpload(services.accounts, owner, hash)) ?? standing.find((file) => file.hash === hash)
    if (known?.type !== type || known.size !== size)
      throw new Refused({ code: 'evidence-unknown', field: `evidence[${index}]` })
  }
}

function filesOf(command: {
  readonly evidence?: readonly Evidence[]
  readonly report?: { readonly evidence: readonly Evidence[] }
}) {
  return command.report?.evidence ?? command.evidence ?? []
}
