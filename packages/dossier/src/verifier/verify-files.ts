import { type Files, openArchive } from '../archive/index.ts'
import { type DossierReport, verifyDossier, type VerifyOptions } from '../verify/index.ts'

/** What somebody brings: the archive as it is, or the files of it, unpacked. */
export type Brought = { readonly archive: Uint8Array } | { readonly files: Files }

/** Checks what was brought: of an archive every byte, of a folder every file. */
export function verifyBrought(brought: Brought, options: VerifyOptions): DossierReport {
  if ('files' in brought) return verifyDossier(brought.files, options)
  const opened = openArchive(brought.archive)
  return opened.ok ? verifyDossier(opened.files, { ...options, inOrder: true }) : opened
}

/** Keys as people paste them: one a line, spaces around. */
export const readKeys = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
