import { glob } from 'node:fs/promises'
import { basename } from 'node:path'

const skipped = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report'])

/** The repository's own files, relative to its root, in order; what tools make and install is left out. */
export async function listFiles(root: string): Promise<string[]> {
  const entries = glob('**/*', {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => skipped.has(entry.name) || entry.name.startsWith('.'),
  })
  const files: string[] = []
  for await (const entry of entries) {
    if (!entry.isFile()) continue
    const folder = entry.parentPath.slice(root.length).replace(/^\/+/, '')
    files.push(folder ? `${folder}/${basename(entry.name)}` : entry.name)
  }
  return files.toSorted()
}
