import { requireRight } from '../access/acting.ts'
import { checkDocumentNumber, LINE, ok, refuse, type Refused, type Result } from '../core/index.ts'
import type { Aggregate, Context, Recorded } from '../stream/aggregate.ts'
import type { Archive, ArchiveCommand, ArchiveEvent, KeptFile, Run } from './archive.ts'

/**
 * The archive of a cycle's workflow histories. No workflow keeps it, for none could keep its own end: it is written from
 * outside, so to the engine it is final from its first entry on, and it grows after the year is closed.
 */
export const archiveAggregate: Aggregate<Archive, ArchiveCommand, ArchiveEvent> = {
  kind: 'archive',
  decide,
  evolve,
  due: () => undefined,
  isFinal: () => true,
  todos: () => [],
}

function decide(_: Archive | undefined, command: ArchiveCommand, context: Context): Result<ArchiveEvent> {
  const refused = requireRight(context, 'archive', command.type) ?? checkRun(command)
  if (refused) return refused
  const { workflow, run } = command
  if (command.type === 'note-loss') return ok({ type: 'history-lost', workflow, run })
  if (command.type === 'erase-history') return decideErasure(command)
  const { build, history } = command
  return (
    checkFile(history) ??
    ok({ type: 'history-kept', workflow, run, ...(build === undefined ? {} : { build }), history })
  )
}

function decideErasure({
  workflow,
  run,
  decision,
  hash,
}: Extract<ArchiveCommand, { type: 'erase-history' }>): Result<ArchiveEvent> {
  const refused = checkDocumentNumber('decision', decision) ?? (hash === undefined ? undefined : checkHash(hash))
  return refused ?? ok({ type: 'history-erased', workflow, run, decision, ...(hash === undefined ? {} : { hash }) })
}

const checkRun = ({ workflow, run }: Run): Refused | undefined =>
  workflow.includes('/') && workflow.length <= LINE && run !== ''
    ? undefined
    : refuse('malformed', { field: 'workflow' })

const checkFile = ({ hash, size }: KeptFile): Refused | undefined =>
  Number.isInteger(size) && size > 0 ? checkHash(hash) : refuse('malformed', { field: 'history' })

const checkHash = (hash: string): Refused | undefined =>
  /^[0-9a-f]{64}$/.test(hash) ? undefined : refuse('malformed', { field: 'history' })

function evolve(
  state: Archive | undefined,
  { event, seq }: Recorded<ArchiveEvent>,
  facts: { cycle: { id: string } },
): Archive {
  const was: Omit<Archive, 'seq'> = state ?? { id: facts.cycle.id, kept: 0, lost: 0 }
  switch (event.type) {
    case 'history-kept':
      return { ...was, kept: was.kept + 1, seq }
    case 'history-lost':
      return { ...was, lost: was.lost + 1, seq }
    case 'history-erased':
      return { ...was, erased: (was.erased ?? 0) + 1, seq }
  }
}
