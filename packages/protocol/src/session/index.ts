export type { HeldPost, Me, Seat, SeatGroup, Time } from './answers.ts'
export { seatTaken } from './seat.ts'
