import type { CheckpointFlaw, LogFault, LogFaultError } from '@khoan-viec/ledger/fault'

/** What is wrong with a log, and below it the signed checkpoints that show it, as they are: to be kept. */
export function sayEvidence({ fault, notes }: LogFaultError): string {
  const signed = notes.map((note) => `\n\n${new TextDecoder().decode(note).trimEnd()}`).join('')
  return `${sayFault(fault)}${signed === '' ? '' : `\nKeep what was signed, it is the evidence:${signed}`}`
}

/** What is wrong with a log, in one sentence. */
function sayFault(fault: LogFault): string {
  switch (fault.code) {
    case 'vkey-malformed':
      return 'The verifier key is not one that can be read.'
    case 'secret-key-malformed':
      return 'The secret key is not one that can be read.'
    case 'name-malformed':
      return 'The name of the log has characters that no key may have.'
    case 'checkpoint-missing':
      return 'There is no checkpoint.'
    case 'checkpoint-malformed':
      return `The checkpoint is not one that can be read: ${flaws[fault.because]}.`
    case 'origin-differs':
      return `The checkpoint is of the log ${fault.found}, not of ${fault.expected}.`
    case 'signature-missing':
      return 'The checkpoint is not signed by a key that was given.'
    case 'signature-invalid':
      return `The signature of ${fault.keyId} does not hold.`
    case 'cosignature-missing':
      return `The witness ${fault.witness} has not cosigned the checkpoint.`
    case 'signature-unknown':
      return `The checkpoint has a signature of ${fault.keyId}, a key that was not given.`
    case 'request-malformed':
      return 'The request is not one that can be read.'
    case 'file-missing':
      return `The file ${fault.path} is missing.`
    case 'file-length':
      return `The file ${fault.path} has ${fault.foundBytes} bytes instead of ${fault.expectedBytes}.`
    case 'tile-differs':
      return `Hash ${fault.position} in ${fault.path} is not the one that its entries give.`
    case 'bundle-malformed':
      return `The bundle ${fault.path} cannot be divided into its entries, from entry ${fault.position} of it on.`
    case 'entry-length':
      return `An entry has ${fault.lengthBytes} bytes, which no entry can have.`
    case 'root-differs':
      return `The ${fault.sizeEntries} entries give the root ${fault.found}, not ${fault.expected} as signed.`
    case 'log-shrank':
      return `${fault.olderSizeEntries} entries were signed earlier, and there are ${fault.sizeEntries}.`
    case 'log-forked':
      return `Two histories were signed: the first ${fault.sizeEntries} entries give ${fault.found}, and ${fault.expected} was signed earlier.`
    case 'proof-malformed':
      return 'The proof is not one that can be read.'
    case 'inclusion-refused':
      return `The proof does not show that the entry is number ${fault.index} of ${fault.sizeEntries}.`
    case 'consistency-refused':
      return `The proof does not show that ${fault.sizeEntries} entries begin with the ${fault.olderSizeEntries} signed earlier.`
    case 'seal-broken':
      return `What is given for ${fault.path} is not what was sealed in the entry.`
    case 'seal-unopened':
      return `Nothing is given that opens ${fault.path} of the entry.`
    case 'opening-malformed':
      return 'The two entries are not one that was sealed and the one that opens it.'
    case 'path-taken':
      return `The file ${fault.path} is there already with other bytes.`
    case 'other-writer':
      return 'Somebody else has signed this log at the same time; try again.'
    case 'folder-not-empty':
      return `${fault.path} is not empty.`
    case 'secret-exposed':
      return `The key ${fault.path} can be read by others (mode ${fault.mode}), so it is not used.`
    case 'key-missing':
      return `Nothing is signed: the key ${fault.path} is missing, though the log has been signed with it.`
  }
}

const flaws: Readonly<Record<CheckpointFlaw, string>> = {
  'not-utf8': 'it is not UTF-8',
  'control-character': 'it has a control character',
  lines: 'its lines are not those of a checkpoint',
  origin: 'its first line names no log',
  size: 'its second line is no size',
  root: 'its third line is no root',
  'signature-line': 'a signature line is not one',
  'signature-repeated': 'a key has signed twice',
  'empty-tree-root': 'it is of no entries, with a root that is not theirs',
}
