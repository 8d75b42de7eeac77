import { listOpenedNames } from '@khoan-viec/db/log'
import type { Verifier } from '@khoan-viec/dossier/built'
import type { SubjectKind } from '@khoan-viec/dossier/manifest'
import { packDossier } from '@khoan-viec/dossier/pack'
import { composePage, type Material } from '@khoan-viec/dossier/pages'
import { readVkeys } from '@khoan-viec/ledger/store'
import { notFound, type Viewer } from '../trpc/index.ts'
import { awaitSigned } from './await-signed.ts'
import { chooseSubject } from './choose-entries.ts'
import { findKeptFile } from './kept-files.ts'
import { readRows } from './read-rows.ts'

export type Asked = { readonly kind: SubjectKind; readonly id: string; readonly verifier: Verifier }

/**
 * A dossier under the checkpoint that stands now, as the files of its archive.
 * @throws Refused `not-found`, `too-many`, and `not-now` while the log does not cover it
 */
export async function makeDossier({ house, cycle }: Viewer, { kind, id, verifier }: Asked) {
  if (!cycle) throw notFound()
  const subject = await chooseSubject(house, kind, id, cycle.id)
  const { log, checkpoint, rows } = await awaitSigned(house, () => readRows(house, subject))
  const names = await listOpenedNames(
    house.db,
    rows.map(({ id: entry }) => entry),
  )
  return packDossier({
    subject: { kind, id },
    build: verifier.build,
    streams: subject.chosen.streams,
    log,
    checkpoint,
    indexes: rows.map(({ idx }) => idx),
    opened: new Map(rows.map(({ id: entry, idx }) => [idx, names.get(entry) ?? []])),
    vkeys: await readVkeys(house.folder),
    findFile: (hash, name) => findKeptFile(house, hash, name),
    extras: async (material) => new Map([...(await printedPages(material)), ...verifier.files]),
  })
}

/** The typesetter is large: it is loaded for whoever first wants a paper. */
async function printedPages(material: Material): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { renderExtract } = await import('@khoan-viec/documents/extract')
  return [
    ['ho-so.pdf', renderExtract(composePage(material, 'vi'))],
    ['dossier.pdf', renderExtract(composePage(material, 'en'))],
  ]
}
