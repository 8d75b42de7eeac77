/** One line of the bench: what was measured, what came of it, and the aim where there is one. */
export function print(what: string, measured: string, aim = ''): void {
  console.log(`${what.padEnd(52)}${measured.padStart(30)}${aim === '' ? '' : `   (aim: ${aim})`}`)
}
