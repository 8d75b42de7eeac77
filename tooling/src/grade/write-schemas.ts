import { mkdir, writeFile } from 'node:fs/promises'
import { SCHEMAS } from '@khoan-viec/grading/schema'

/** Writes the schemas of the grading files beside the package; a test refuses committed ones that differ. */
const folder = new URL('../../../packages/grading/schemas/', import.meta.url)

await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(SCHEMAS)) {
  await writeFile(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
