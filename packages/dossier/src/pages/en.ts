import type vi from './vi.ts'

const words: typeof vi = {
  kinds: {
    task: 'Dossier of a hard task',
    person: 'Dossier of a person',
    unit: 'Dossier of a unit',
    grade: 'Dossier of a grade',
  },
  band: 'REHEARSAL: trial data, of no effect',
  lead: 'An extract of the signed record. Every entry below comes with its exact bytes and the proof that it is in the record.',
  facts: {
    year: 'Work year',
    entries: 'Entries here',
    log: 'Record',
    size: 'Signed up to entry',
    root: 'Root of the record',
    until: 'Latest entry here',
  },
  check: {
    heading: 'How to check this dossier',
    steps: [
      'Open verify.html in a browser, without a network, and drop the ZIP on it. Or run: node verify.mjs DOSSIER.zip.',
      'Paste the key of the record if you know it from elsewhere: in print, or from the office that keeps the record. The key that comes along proves nothing by itself.',
      'Compare the number of entries and the root above with a checkpoint that somebody else has kept.',
    ],
    pages:
      'This page is made again from the proved entries when the dossier is checked: one letter changed is found. The PDF is for reading and printing.',
  },
  life: 'What happened',
  background: 'Background: the work year, the organisation, the archive',
  grade: 'How the level was computed',
  round: (round, name) => `Computation ${round}: ${name}`,
  comesTo: 'Result',
  files: { heading: 'Files', columns: ['File', 'Named by entry', 'Size (bytes)', 'SHA-256'] },
  missing: {
    heading: 'What is not in this dossier',
    opinion: (index) => `Entry ${index}: an opinion still sealed, which nobody may read yet.`,
    erased: (index) => `Entry ${index}: a name was erased by decision; its seal is still in the record.`,
    erasedHistory: (index, hash, decision) =>
      `Entry ${index}: the history ${hash} was erased by decision ${decision}, for it held a name that had to go.`,
    absent: (hash) => `The file ${hash} is named in the record and is no longer kept.`,
  },
  number: (index) => `Entry ${index}`,
  proof: 'exact text',
  raw: 'All that was recorded',
  indicator: 'Indicator',
  under: (post, unit) => `${post}, ${unit}`,
  real: (moment) => `recorded at ${moment}`,
  contents: 'Contents',
}

export default words
