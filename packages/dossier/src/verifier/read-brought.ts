import type { Brought } from './verify-files.ts'

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

/** The files of a folder that was chosen; their paths begin with its name. */
export async function readFolder(files: readonly File[]): Promise<Brought> {
  const read = files.map(async (file) => {
    const path = file.webkitRelativePath
    return [path.slice(path.indexOf('/') + 1), await bytesOf(file)] as const
  })
  return { files: new Map(await Promise.all(read)) }
}

/** What was dropped: one file is the archive, a folder its contents. */
export async function readDropped({ items, files }: DataTransfer): Promise<Brought | undefined> {
  const entry = items[0]?.webkitGetAsEntry()
  if (entry && isFolder(entry)) return { files: new Map(await readTree(entry, '')) }
  const [first] = files
  return first && { archive: await bytesOf(first) }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function readTree(
  folder: FileSystemDirectoryEntry,
  path: string,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const read = (await listEntries(folder)).map(async (entry) => {
    if (isFolder(entry)) return readTree(entry, `${path}${entry.name}/`)
    if (!isFile(entry)) return []
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [[`${path}${entry.name}`, await bytesOf(file)] as const]
  })
  return (await Promise.all(read)).flat()
}

/** A reader gives a hundred or so at a time, and none when there are no more. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    found.push(...some)
  }
}
