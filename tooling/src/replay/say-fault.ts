import type { Faulty } from '@khoan-viec/histories/year'

/** What speaks against the history of a run, in one sentence. */
export const sayFaulty = ({ workflow, run, fault }: Faulty): string => `${workflow} (run ${run}): ${sayFault(fault)}`

function sayFault(fault: Faulty['fault']): string {
  switch (fault.code) {
    case 'file-missing':
      return 'its history is not in the folder any more; the entry that names it still holds the hash.'
    case 'file-altered':
      return `its history was changed: the file has the hash ${fault.found}, the entry names another.`
    case 'file-unreadable':
      return 'its file is what the entry names, and yet no history.'
    case 'bundle-missing':
      return `the code of the build ${fault.build} that made it is not among the bundles.`
    case 'bundle-altered':
      return `the code of the build ${fault.build} that made it was changed.`
    case 'build-unknown':
      return 'it does not say which build made it.'
    case 'diverged':
      return fault.event === undefined
        ? `it diverges: ${fault.reason}`
        : `it diverges at event ${fault.event} (${fault.kind}): ${fault.reason}`
    case 'act-unrecorded':
      return `at event ${fault.event} it has ${fault.stream} entry ${fault.seq}, which the record does not hold.`
    case 'act-differs':
      return `at event ${fault.event} it has ${fault.stream} entry ${fault.seq} asked for by another than the record says.`
    case 'entry-unknown':
      return `the record holds ${fault.stream} entry ${fault.seq} of this run, of which its history knows nothing.`
  }
}
