import { type PeopleListWords, sayFault } from './words.ts'

const columns: PeopleListWords['columns'] = {
  person: 'Person id',
  name: 'Full name',
  post: 'Post',
  unit: 'Unit code',
  from: 'From',
  to: 'To',
  basis: 'Basis',
  decision: 'Decision number',
  endDecision: 'Number of the ending decision',
  endReason: 'Reason for ending',
}
const bases: PeopleListWords['bases'] = { FULL: 'In full', ACTING: 'Acting', INTERIM: 'Interim' }

const faults: PeopleListWords['faults'] = {
  missing: () => 'this is empty. Please fill it in.',
  malformed: () => 'this has the wrong form. See the sheet Guide and mend it.',
  'not-found': () => 'no unit has this code. Choose one of the sheet Units.',
  'not-alive': (fact) => `the unit is not there on that day: it is from ${fact('from')}. Mend the day or the unit.`,
  'unit-ends': (fact) => `the unit is there until ${fact('last')} only. Give a last day not after it.`,
  'wrong-post': () => 'this unit has no such post. Choose another post or unit.',
  'post-held': (fact) =>
    `${fact('person')} has held this post since ${fact('from')}. Give that person a last day, or mend the day.`,
  'tenure-twice': (fact) => `this person has held this very post since ${fact('from')}. Mend the day or drop the row.`,
  'row-twice': (fact) => `This row says the same as row ${fact('row')}. Keep one of them.`,
  'name-differs': (fact) => `this id is that of ${fact('name')}. Mend the name or choose another id.`,
  differs: (fact) => `the record has ${fact('recorded')}. Make it agree; a list changes nothing that is recorded.`,
  'put-off': (fact) =>
    `by the record this ended on ${fact('recorded')}. It cannot be prolonged: add a row with a new decision.`,
  'not-yours': () => "This is for the Secretariat at the year's authority.",
  refused: (fact) => `this is not allowed (${fact('code')}). Mend it and try again.`,
}

const at = (place: { readonly sheet?: string; readonly cell?: string }): string =>
  [place.sheet && `sheet “${place.sheet}”`, place.cell && `cell ${place.cell}`].filter(Boolean).join(', ')

export default {
  sheets: { guide: 'Guide', list: 'List', units: 'Units', refused: 'Refused rows' },
  columns,
  row: 'Row',
  reason: 'Why it is refused',
  unitColumns: ['Unit code', 'Name of the unit'],
  guide: ({ rows, changes }) => [
    'Enter each post of each person as one row of the sheet “List”. Keep the sheet’s name and its first row.',
    'Person id: chosen by you and kept for that person for ever. Do not make it from the name or an identity number: it stays in the record even after the name is erased.',
    'Post, Unit code, Basis: choose from the drop-down list. No basis means in full.',
    'Days are dd/mm/yyyy, such as 01/07/2025. No last day means that the post is still held.',
    'To end a post somebody holds: give the row of that post, and add To, Number of the ending decision and Reason for ending.',
    'No formulas, no merged cells.',
    `A file has ${rows} rows at most, and changes ${changes} things at most.`,
    'One wrong row, and nothing of the file is entered. A file entered twice changes nothing.',
  ],
  bases,
  faults,
  sheetFaults: {
    'not-a-sheet': () =>
      'This is no Excel file (.xlsx) that can be read. Open it, save it as .xlsx and choose it again.',
    'too-big': ({ limit = 0 }) =>
      `The file is too large: ${Math.floor(limit / 1_048_576)} MB at most. Split it into several.`,
    'no-such-sheet': ({ name }) => `The file has no sheet “${name}”. Use the template and keep the sheet’s name.`,
    'wrong-header': (said) => `This must be “${said.name}”: ${at(said)}. Keep the first row of the template.`,
    'too-many-rows': ({ limit }) => `The file has too many rows: ${limit} at most. Split it into several.`,
    'too-many-changes': ({ limit }) => `The file changes too much: ${limit} things at most. Split it into several.`,
    'no-rows': ({ sheet }) => `The sheet “${sheet}” has no rows. Enter each post as one row.`,
    formula: (said) => `There is a formula in ${at(said)}. Put text or a number there and choose the file again.`,
    merged: (said) => `Cells are merged from ${at(said)} on. Unmerge them and choose the file again.`,
    'error-cell': (said) => `There is an error in ${at(said)}. Enter this cell again.`,
    'too-long': (said) => `The text is too long in ${at(said)}: ${said.limit} letters at most. Please shorten it.`,
  },
  say: sayFault({ columns, faults, bases }),
} satisfies PeopleListWords
