import { z } from 'zod'
import { pageOf } from '../core/index.ts'

export const meetingList = z.strictObject({
  status: z.enum(['CONVENED', 'OPEN', 'CLOSED']).optional(),
  ...pageOf(['date', 'title', 'status']),
})
