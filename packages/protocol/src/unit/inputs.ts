import { z } from 'zod'

import { id, pageOf, searchText } from '../core/index.ts'

export const unitList = z.strictObject({
  text: searchText.optional(),
  group: id.optional(),
  kind: z.enum(['PROVINCE', 'TOWN', 'COMMUNE', 'WARD', 'CELL', 'VILLAGE']).optional(),
  ...pageOf(['name', 'code', 'kind', 'tasks', 'red']),
})
