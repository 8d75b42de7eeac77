import { type NationalListWords, sayOdd } from './words.ts'

const reasons: NationalListWords['reasons'] = {
  'commune-twice': 'Another row of the list has this code. Check the resolution and create the unit by hand.',
  'no-such-province': 'The list has no province of this code. Check the resolution and create the unit by hand.',
  'new-not-listed':
    'This row leads to a code that the list does not have. Check the resolution and enter the merger by hand.',
  'other-name': 'In the list this new code has another name. Check the resolution and enter the merger by hand.',
  'other-province':
    'In the list this new unit stands in another province. Check the resolution and enter the merger by hand.',
  'no-old-unit': 'This row does not say what the new unit comes from. Check the resolution and enter it by hand.',
  'no-old-code':
    'The old unit has no code; it may have ended before 1 July 2025. If it is needed, create the old unit by hand.',
  'old-code-twice': 'Another row leads this old code elsewhere. Check the resolution and enter the division by hand.',
  divided: 'A part of the old unit went elsewhere. Check the resolution and enter the division by hand.',
}
const looksLike: NationalListWords['looksLike'] = (code) =>
  `The unit of this name in the province has the code ${code}.`

export default {
  sheet: 'Odd rows',
  columns: {
    table: 'Table',
    row: 'Row',
    reason: 'Why nothing is made of it',
    oldCode: 'Old code',
    oldName: 'Old name',
    oldDistrict: 'Old district',
    oldProvince: 'Old province',
    newCode: 'New code',
    newName: 'New name',
    newProvince: 'New province',
    looksLike: 'Code of that name',
  },
  tables: { COMMUNES: 'Communes and wards', MAPPINGS: 'Old to new' },
  reasons,
  looksLike,
  say: sayOdd({ reasons, looksLike }),
} satisfies NationalListWords
