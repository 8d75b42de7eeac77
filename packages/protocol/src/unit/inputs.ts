import { unitKinds } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { filledLine, localDate, pageOf, searchText } from '../core/index.ts'

export const unitList = z.strictObject({
  text: searchText.optional(),
  group: filledLine.optional(),
  kind: z.enum(unitKinds).optional(),
  /** As on this day; left out, today. */
  on: localDate.optional(),
  ...pageOf(['name', 'code', 'kind', 'tasks', 'red']),
})
