export type { HeldPost, Me, Seat, SeatGroup, Time, Year } from './answers.ts'
export { seatTaken } from './seat.ts'
