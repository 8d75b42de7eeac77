import { writeFile } from 'node:fs/promises'
import { rightsPage } from './page.ts'

/** Writes the page on rights; a test refuses a committed one that differs. */
await writeFile(new URL('../../../docs/rights.md', import.meta.url), rightsPage())
