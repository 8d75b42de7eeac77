import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { Language } from '../pages/index.ts'
import { tellReport, verifierWords } from './tell-report.ts'
import { type Brought, verifyBrought } from './verify-files.ts'

export type Said = { readonly stdout: string; readonly stderr: string; readonly exitCode: 0 | 1 | 2 }

/** The verifier as a command: 0 the dossier is sound, 1 it is not, 2 the call cannot be carried out. */
export async function runVerify(args: readonly string[], build: string): Promise<Said> {
  const call = readCall(args)
  if (!call) return { stdout: '', stderr: `${verifierWords.vi.usage}\n${verifierWords.en.usage}\n`, exitCode: 2 }
  const { path, keys, language } = call
  const brought = await readBrought(path).catch(() => undefined)
  if (!brought) return { stdout: '', stderr: `${verifierWords[language].noFile(path)}\n`, exitCode: 2 }
  const { sound, title, parts } = tellReport(verifyBrought(brought, { keys, build }), language)
  const text = [
    `${title}.`,
    ...parts.flatMap(({ heading, lines }) => ['', `${heading}:`, ...lines.map((line) => `- ${line}`)]),
    '',
  ].join('\n')
  return sound ? { stdout: text, stderr: '', exitCode: 0 } : { stdout: '', stderr: text, exitCode: 1 }
}

type Call = { readonly path: string; readonly keys: readonly string[]; readonly language: Language }

function readCall(args: readonly string[]): Call | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string', multiple: true }, language: { type: 'string', default: 'vi' } },
    })
    const [path, ...more] = positionals
    const { key: keys = [], language } = values
    const isCall = path !== undefined && more.length === 0 && (language === 'vi' || language === 'en')
    return isCall ? { path, keys, language } : undefined
  } catch {
    return undefined
  }
}

async function readBrought(path: string): Promise<Brought> {
  if ((await stat(path)).isFile()) return { archive: new Uint8Array(await readFile(path)) }
  const files = new Map<string, Uint8Array>()
  for (const each of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!each.isFile()) continue
    const place = join(each.parentPath, each.name)
    files.set(relative(path, place).replaceAll(sep, '/'), new Uint8Array(await readFile(place)))
  }
  return { files }
}
