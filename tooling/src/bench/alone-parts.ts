import { webFolder } from '../system/parts.ts'
import { firstLoadKb } from './first-load.ts'
import { benchGrading } from './grading.ts'
import { print } from './print.ts'
import { benchSearch } from './search.ts'
import { benchSequencing } from './sequencing.ts'
import { benchUnits } from './units.ts'
import { benchVerifying } from './verifying.ts'

const SEARCHED_ENTRIES = 1_000_000
const LOGGED_ENTRIES = 1_000_000

const say = (line: string): void => console.log(line)

/** Parts for which the system need not run. */
export const aloneParts = {
  'first-load': async () => {
    print('first load of the web client, gzip', `${firstLoadKb(webFolder).toFixed(1)} kB`, 'at most 100')
  },
  sequencing: async () => {
    const { sequenced, plain, bytes } = await benchSequencing()
    const inserted = `${sequenced.toFixed(0)}/s : ${plain.toFixed(0)}/s = ${(sequenced / plain).toFixed(2)}`
    print(`entries of ${bytes.toFixed(0)} bytes, ordered and signed : plain`, inserted, 'at least 0.60')
  },
  verifying: async () => {
    const { verifySeconds, hashSeconds, memoryMb } = await benchVerifying(LOGGED_ENTRIES)
    const ratio = (verifySeconds / hashSeconds).toFixed(2)
    const checked = `${verifySeconds.toFixed(1)} s : ${hashSeconds.toFixed(1)} s = ${ratio}`
    print(`a log of ${LOGGED_ENTRIES.toLocaleString('en')} entries verified : hashed`, checked, 'at most 2.00')
    print(
      '  memory in its first tenth, in all of it',
      `${memoryMb.tenth.toFixed(0)} MB, ${memoryMb.whole.toFixed(0)} MB`,
    )
  },
  grading: async () => benchGrading(say),
  search: () => benchSearch(SEARCHED_ENTRIES, say),
  units: benchUnits,
} as const
