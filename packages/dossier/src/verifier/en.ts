import type vi from './vi.ts'

const words: typeof vi = {
  title: 'Check a dossier',
  lead: 'This page checks a dossier on your own machine. It needs no network and sends nothing anywhere.',
  choose: 'Choose the ZIP of the dossier',
  chooseFolder: 'or choose the unpacked folder',
  drop: 'Drop the ZIP or the folder of the dossier here',
  key: 'Key of the record (if you know it from elsewhere)',
  keyHint: 'One line, in print or from the office that keeps the record. Left empty, the key that came along is used.',
  working: 'Checking…',
  again: 'Check again',
  unreadable: 'This file cannot be read. Choose the ZIP of a dossier.',
  sound: 'The dossier is sound',
  wrong: 'The dossier was changed, or is not whole',
  wrongPlaces: 'What is wrong',
  more: (count) => `and ${count} more`,
  checked: 'Checked',
  notShown: 'Not shown by this',
  digest: 'Number of the dossier (SHA-256 of manifest.json)',
  counts: {
    files: (count) => `All ${count} files are those of the manifest, to the byte.`,
    log: (origin, size) => `The record ${origin} is signed up to ${size} entries.`,
    entries: (count) => `${count} entries are in their exact text and in the signed record.`,
    streams: (count) => `${count} streams have no gap.`,
    named: (count) => `${count} files of evidence, computations and histories have the hashes that the record names.`,
    gradings: (count) => `${count} gradings computed again give the same answer.`,
    pages: 'Both readable pages and the texts of regulations were made again and are the same.',
  },
  unproven: {
    key: (vkey) =>
      `The key came with the dossier: whoever forged one could have forged the other. Compare it with one known from elsewhere: ${vkey}`,
    states: (size) =>
      `Whether the record was rewritten whole by who holds its key, and what came after entry ${size}: only a checkpoint kept by somebody else tells.`,
    selection:
      'The dossier of a person or a unit is a selection: that there are no further entries outside whole streams is not shown.',
    sealed: (count) =>
      `${count} entries have parts under seal: an opinion before its opening, or a name erased by decision. The seal is in the record, the contents are not.`,
    absent: (count) => `${count} files are named in the record and no longer kept.`,
    listed: (paths) =>
      `Only the manifest holds these: ${paths}. The PDFs are for reading and printing; in doubt compare them with the HTML page. Take the verifier itself from a source you trust.`,
    build: (paths) =>
      `Made by another version of the program, so these could not be made again: ${paths}. Use the verifier that came with the dossier.`,
  },
  faults: {
    'no-archive': 'This is not the ZIP of a dossier.',
    damaged: {
      contents: (path) => `The contents of ${path} were changed.`,
      header: (path) => `The header of ${path} in the ZIP was changed.`,
      directory: (path) => `The directory line of ${path} in the ZIP was changed.`,
      end: 'The end of the ZIP was changed, or something stands behind it.',
    },
    'manifest-missing': 'The manifest manifest.json is missing.',
    'manifest-malformed': 'The manifest manifest.json is not in its form.',
    'file-missing': (path) => `The file ${path} is missing.`,
    'file-unlisted': (path) => `The file ${path} is not in the manifest.`,
    'file-differs': (path) => `The file ${path} is not the one in the manifest.`,
    'order-differs': 'The files stand in another order than in the manifest.',
    'log-differs': 'The manifest speaks of another record, or another state of it, than the checkpoint.',
    'entry-malformed': (path) => `The entry ${path} is not in canonical form.`,
    'entry-unproved': (path) => `The entry ${path} is not the one that the proofs beside it are of.`,
    'proof-of-other': (path) => `The proof ${path} is not of the entry beside it.`,
    'entry-missing': (stream, seq) => `Entry ${seq} of the stream ${stream} is missing.`,
    'file-misnamed': (path) => `The file ${path} does not have the hash that is its name.`,
    'file-unnamed': (path) => `No entry of the record names the file ${path}.`,
    'file-left-out': (hash) => `The file with the hash ${hash}, which the record names, is missing.`,
    'grade-differs': (path) => `Computed again, the answer is not the one in ${path}.`,
    'page-differs': (path) => `The page ${path} is not the one that follows from the proved entries.`,
    log: {
      'vkey-malformed': 'The key cannot be read.',
      'origin-differs': 'The checkpoint is of another record.',
      'signature-missing': 'The checkpoint is not signed by this key.',
      'signature-invalid': 'The signature of the checkpoint does not hold.',
      'checkpoint-malformed': 'The checkpoint is not in its form.',
      'proof-malformed': 'The proof is not in its form.',
      'seal-broken': 'What was opened is not what the seal in the record is of.',
      'inclusion-refused': 'The proof does not lead to the signed root: this entry is not in the record.',
    },
    otherLog: (code) => `Not in the form of the record (${code}).`,
    at: (path, fault) => `${path}: ${fault}`,
  },
  usage:
    'Usage: node verify.mjs DOSSIER.zip [--key VKEY]… [--language vi|en]\nThe dossier may be a ZIP or the unpacked folder.',
  noFile: (path) => `${path} cannot be read.`,
}

export default words
