import type { Entry, ZipFile } from 'yauzl'

/** What the directory of an archive names, up to one more than so many: nothing is unpacked. */
export const listEntries = (zip: ZipFile, most: number): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > most) resolve(entries)
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
