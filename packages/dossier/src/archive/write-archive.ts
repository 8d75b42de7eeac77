import { type Member, piecesOf, sizeOfPiece } from './headers.ts'

/** A file whose bytes are read when their turn comes, for they may be many. */
export type ArchiveFile = Member & { read(): AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

/** How long the archive of these files is. @throws RangeError as `piecesOf`. */
export const archiveSize = (members: readonly Member[]): number =>
  piecesOf(members).reduce((sum, piece) => sum + sizeOfPiece(piece), 0)

/**
 * The archive, piece by piece: every file stored as it is, without times, in the order given.
 * @throws Error when a file has become longer or shorter than it was said to be.
 */
export async function* writeArchive(files: readonly ArchiveFile[]): AsyncGenerator<Uint8Array> {
  const sources = new Map(files.map((file) => [file.path, file]))
  for (const piece of piecesOf(files)) {
    if (piece.place === 'contents') yield* contentsOf(sources.get(piece.path), piece.sizeBytes)
    else yield piece.bytes
  }
}

async function* contentsOf(file: ArchiveFile | undefined, sizeBytes: number): AsyncGenerator<Uint8Array> {
  let written = 0
  for await (const chunk of file?.read() ?? []) {
    written += chunk.length
    yield chunk
  }
  if (written !== sizeBytes) throw new Error(`${file?.path} was ${sizeBytes} bytes and is ${written}`)
}
