import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProduct } from '../build/build-product.ts'
import { openGuard } from '../processes/open-guard.ts'
import { findFreePort } from '../processes/ports.ts'
import { sayOnStandardError as say } from '../progress/narrate.ts'
import { startSystem } from '../system/index.ts'
import { aloneParts } from './alone-parts.ts'
import type { chooseParts, PartName } from './parts.ts'
import { systemParts } from './system-parts.ts'

type Chosen = ReturnType<typeof chooseParts>
const isOf = <Name extends PartName>(works: Readonly<Record<Name, unknown>>, name: PartName): name is Name =>
  Object.hasOwn(works, name)

/** One part after another; what several need is built and started once, and only where one of them needs it. */
export async function runParts(chosen: Chosen, signal: AbortSignal): Promise<void> {
  if (chosen.some(({ needs }) => needs === 'SYSTEM')) return withSystem(chosen, signal)
  if (chosen.some(({ needs }) => needs === 'BUILD')) await buildProduct(say)
  for (const { name } of chosen) if (isOf(aloneParts, name)) await aloneParts[name]()
}

async function withSystem(chosen: Chosen, signal: AbortSignal): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'khoan-viec-bench-'))
  const guard = openGuard([data])
  const system = await startSystem({ data, port: await findFreePort(), say, signal, prepare: buildProduct })
  try {
    const works = systemParts({ address: system.address, temporalAddress: system.temporalAddress, data, guard }, signal)
    for (const { name } of chosen) {
      if (isOf(aloneParts, name)) await aloneParts[name]()
      else await works[name]()
    }
  } finally {
    await system.stop()
    await guard.close()
    await rm(data, { recursive: true, force: true })
  }
}
