import { z } from 'zod'
import { filledLine, pageOf, searchText } from '../core/index.ts'

export const unitList = z.strictObject({
  text: searchText.optional(),
  group: filledLine.optional(),
  kind: z.enum(['PROVINCE', 'TOWN', 'COMMUNE', 'WARD', 'CELL', 'VILLAGE']).optional(),
  ...pageOf(['name', 'code', 'kind', 'tasks', 'red']),
})
