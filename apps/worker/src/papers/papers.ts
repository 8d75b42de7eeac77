import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a paper stands: what is too large for an entry, named in it by the SHA-256 of its bytes. */
const placeOf = (folder: string, hash: string) => join(folder, 'papers', `${hash}.json`)

/** Keeps a text by its content and answers its SHA-256 in hexadecimal. Kept twice, it is there once. */
export async function keepPaper(folder: string, text: string): Promise<string> {
  const hash = createHash('sha256').update(text).digest('hex')
  const place = placeOf(folder, hash)
  if (await exists(place)) return hash
  await mkdir(join(folder, 'papers'), { recursive: true })
  const temporary = `${place}.${process.pid}.tmp`
  const file = await open(temporary, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, place)
  return hash
}

export const readPaper = (folder: string, hash: string): Promise<string> => readFile(placeOf(folder, hash), 'utf8')

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
