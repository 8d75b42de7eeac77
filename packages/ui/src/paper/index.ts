export { Paper, RehearsalBand } from './rehearsal-band.tsx'
