import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { BUILD } from '../src/verifier/build-id.ts'

const source = (path: string): string => fileURLToPath(new URL(`../src/verifier/${path}`, import.meta.url))

/**
 * Writes the verifier in its two forms into a folder: a page that opens from a disk, and a file for Node. Both hold all
 * of their code, and the number of it; the file `build` tells it to whoever makes dossiers.
 */
export async function buildVerifier(folder: URL): Promise<void> {
  const page = await bundle(source('page.ts'), 'iife')
  const command = await bundle(source('main.node.ts'), 'es')
  const template = await readFile(new URL('page.html', import.meta.url), 'utf8')
  const id = createHash('sha256').update(page).update(command).update(template).digest('hex').slice(0, ID_DIGITS)
  const named = (code: string): string => code.replaceAll(BUILD, id)
  await mkdir(folder, { recursive: true })
  await writeFile(new URL('verify.html', folder), asPage(template, named(page)))
  await writeFile(new URL('verify.mjs', folder), named(command))
  await writeFile(new URL('build', folder), `${id}\n`)
}

const ID_DIGITS = 16

async function bundle(entry: string, format: 'iife' | 'es'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    // The portable SHA-256 in both: one verifier, whatever runs it.
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: [format], name: 'verifier', fileName: 'verifier' },
      rolldownOptions: { external: [/^node:/] },
    },
  })
  const [first] = [built].flat()
  if (!first || !('output' in first) || first.output.length !== 1) throw new Error(`${entry} is not one file`)
  return first.output[0].code
}

/** The code within the page, and its hash in the page's policy: nothing else may run there. */
function asPage(template: string, code: string): string {
  const script = code.replaceAll('</script', String.raw`<\/script`)
  const hash = createHash('sha256').update(script).digest('base64')
  return template.replace('@@hash@@', () => hash).replace('@@script@@', () => script)
}
