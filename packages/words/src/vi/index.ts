export { default as entry } from './entry.ts'
export { default as happenings } from './happenings.ts'
export { default as rights } from './rights.ts'
export { default as terms } from './terms.ts'
