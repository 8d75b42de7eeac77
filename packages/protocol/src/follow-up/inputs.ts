import { z } from 'zod'

import { id, pageOf } from '../core/index.ts'

export const gridPage = z.strictObject({ group: id.optional(), ...pageOf(['name', 'red']) })
export const queuePage = z.strictObject({ ...pageOf(['delivered', 'deadline']) })
