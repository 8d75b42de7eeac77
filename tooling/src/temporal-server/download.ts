import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runCommand } from '../processes/run-command.ts'
import { narrate } from '../progress/narrate.ts'
import { serverVersion } from './cache.ts'
import type { Workshop } from './workshop.ts'

const officialSource = 'https://temporal.download/cli'

/** Asks the official service, as Temporal's own SDKs do, where the archive for this machine lies, and unpacks it. */
export async function downloadServer(target: string, workshop: Workshop, source = officialSource): Promise<void> {
  const { scratch, say, guard } = workshop
  await narrate(
    'Downloading the Temporal server',
    async () => {
      const { archiveUrl, fileToExtract } = await findArchive(source)
      const archive = join(scratch, 'archive.tar.gz')
      await save(archiveUrl, archive)
      await runCommand('tar', ['-xzf', archive, '-C', scratch, fileToExtract], { guard })
      const unpacked = join(scratch, fileToExtract)
      if (unpacked !== target) await rename(unpacked, target)
    },
    say,
  )
}

async function findArchive(source: string): Promise<{ archiveUrl: string; fileToExtract: string }> {
  const query = new URLSearchParams({ arch: goArchitecture(), platform: 'linux', format: 'tar.gz' })
  const answer = await fetch(`${source}/${serverVersion}?${query.toString()}`, { signal: AbortSignal.timeout(15_000) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  const found: unknown = await answer.json()
  if (!isArchive(found)) throw new Error('answered without naming an archive')
  return found
}

async function save(url: string, file: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(600_000) })
  if (!answer.ok || !answer.body) throw new Error(`the archive answered ${answer.status}`)
  await pipeline(answer.body, createWriteStream(file))
}

const isArchive = (value: unknown): value is { archiveUrl: string; fileToExtract: string } =>
  typeof value === 'object' &&
  value !== null &&
  'archiveUrl' in value &&
  typeof value.archiveUrl === 'string' &&
  'fileToExtract' in value &&
  typeof value.fileToExtract === 'string'

const goArchitecture = () => (process.arch === 'x64' ? 'amd64' : process.arch)
