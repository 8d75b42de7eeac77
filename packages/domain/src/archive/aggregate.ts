import { LINE, ok, refuse, type Refused, type Result } from '../core/index.ts'
import type { Aggregate, Context, Recorded } from '../stream/aggregate.ts'
import { requireSystem } from '../stream/authority.ts'
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
  const refused = requireSystem(context) ?? checkRun(command)
  if (refused) return refused
  const { workflow, run } = command
  if (command.type === 'note-loss') return ok({ type: 'history-lost', workflow, run })
  const { build, history } = command
  return (
    checkFile(history) ??
    ok({ type: 'history-kept', workflow, run, ...(build === undefined ? {} : { build }), history })
  )
}

const checkRun = ({ workflow, run }: Run): Refused | undefined =>
  workflow.includes('/') && workflow.length <= LINE && run !== ''
    ? undefined
    : refuse('malformed', { field: 'workflow' })

const checkFile = ({ hash, size }: KeptFile): Refused | undefined =>
  /^[0-9a-f]{64}$/.test(hash) && Number.isInteger(size) && size > 0
    ? undefined
    : refuse('malformed', { field: 'history' })

function evolve(
  state: Archive | undefined,
  { event, seq }: Recorded<ArchiveEvent>,
  facts: { cycle: { id: string } },
): Archive {
  const { kept, lost } = state ?? { kept: 0, lost: 0 }
  return event.type === 'history-kept'
    ? { id: facts.cycle.id, kept: kept + 1, lost, seq }
    : { id: facts.cycle.id, kept, lost: lost + 1, seq }
}
