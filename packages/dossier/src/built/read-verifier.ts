import { readFile } from 'node:fs/promises'

/** The verifier as it goes into a dossier, and of which code it is. */
export type Verifier = { readonly build: string; readonly files: ReadonlyMap<string, Uint8Array> }

const built = new URL('../../dist/', import.meta.url)
const names = ['verify.html', 'verify.mjs'] as const

/** What dossiers are made by where nothing was built: they then carry no verifier. */
export const UNBUILT = 'unbuilt'

/** The verifier that `npm run build` made. Run from sources without it, dossiers come without a verifier. */
export async function readVerifier(): Promise<Verifier> {
  const build = await readIfPresent('build')
  if (!build) return { build: UNBUILT, files: new Map() }
  const files = await Promise.all(
    names.map(async (name) => [name, new Uint8Array(await readFile(new URL(name, built)))] as const),
  )
  return { build: build.toString().trim(), files: new Map(files) }
}

const readIfPresent = (name: string): Promise<Buffer | undefined> =>
  readFile(new URL(name, built)).catch(() => undefined)
