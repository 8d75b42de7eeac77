import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = { readonly file: string; readonly imports?: readonly string[] }
type Manifest = Readonly<Record<string, Chunk>>

const page = 'index.html'
/** Where one lands: with a seat in one's own work, without one among the seats. */
const landings = ['src/my-work/index.tsx', 'src/sign-in/index.tsx']

/** Gzipped kilobytes of all JavaScript that must have come before My work or the choice of a seat can be used: the heavier one. */
export function firstLoadKb(webFolder: string): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- vite wrote it, in its documented form
  const manifest = JSON.parse(readFileSync(join(webFolder, '.vite/manifest.json'), 'utf8')) as Manifest
  return Math.max(...landings.map((landing) => sizeOf(webFolder, [...closureOf(manifest, [page, landing])])))
}

/** The files of these chunks and of everything that they import before they run. */
export function closureOf(manifest: Manifest, keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const files = new Set<string>()
  const waiting = [...keys]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no chunk ${key}`)
    if (seen.has(key)) continue
    seen.add(key)
    files.add(chunk.file)
    waiting.push(...(chunk.imports ?? []))
  }
  return files
}

function sizeOf(folder: string, files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file))).byteLength)
  return bytes.reduce((sum, each) => sum + each, 0) / 1000
}
