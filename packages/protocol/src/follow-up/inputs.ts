import { z } from 'zod'
import { filledLine, pageOf } from '../core/index.ts'

export const gridPage = z.strictObject({ group: filledLine.optional(), ...pageOf(['name', 'red']) })
export const queuePage = z.strictObject({ ...pageOf(['delivered', 'deadline']) })
