import { z } from 'zod'
import { id } from '../core/index.ts'

/** Body of `POST /auth/seat/take`: who to be, in which rehearsal. */
export const seatTaken = z.strictObject({ rehearsal: id, person: id })
