import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProduct } from '../build/build-product.ts'
import { openGuard } from '../processes/open-guard.ts'
import { findFreePort } from '../processes/ports.ts'
import { sayOnStandardError as say } from '../progress/narrate.ts'
import { startSystem } from '../system/index.ts'
import { webFolder } from '../system/parts.ts'
import { benchCommand } from './command.ts'
import { firstLoadKb } from './first-load.ts'
import { benchGrading } from './grading.ts'
import { benchList } from './list.ts'
import { playProvince } from './province.ts'
import { benchSearch } from './search.ts'
import { benchSequencing } from './sequencing.ts'
import { benchVerifying } from './verifying.ts'

const SEARCHED_ENTRIES = 1_000_000
const LOGGED_ENTRIES = 1_000_000

/** Measures the product against its own foundations, side by side on this machine. Prints; asserts nothing. */
const stopping = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort())

const data = await mkdtemp(join(tmpdir(), 'khoan-viec-bench-'))
const guard = openGuard([data])
const { signal } = stopping
const system = await startSystem({ data, port: String(await findFreePort()), say, signal, prepare: buildProduct })
try {
  const place = { address: system.address, temporalAddress: system.temporalAddress, data, guard }

  const kilobytes = firstLoadKb(webFolder)
  print('first load of the web client, gzip', `${kilobytes.toFixed(1)} kB`, 'at most 100')

  const { product, bare } = await benchCommand(place)
  for (const share of ['p50', 'p99'] as const) {
    const ratio = product[share] / bare[share]
    const times = `${product[share].toFixed(1)} ms : ${bare[share].toFixed(1)} ms = ${ratio.toFixed(2)}`
    print(`a command : a bare update, ${share}`, times, share === 'p99' ? 'at most 1.50' : '')
  }

  const list = await benchList(place)
  const rates = `${list.product.toFixed(0)}/s : ${list.bare.toFixed(0)}/s = ${(list.product / list.bare).toFixed(2)}`
  print(`a page of 1,000 tasks (${list.bytes} bytes) : bare Hono`, rates, 'at least 0.50')

  const { sequenced, plain, bytes } = await benchSequencing()
  const inserted = `${sequenced.toFixed(0)}/s : ${plain.toFixed(0)}/s = ${(sequenced / plain).toFixed(2)}`
  print(`entries of ${bytes.toFixed(0)} bytes, ordered and signed : plain`, inserted, 'at least 0.60')

  const verified = await benchVerifying(LOGGED_ENTRIES)
  const { verifySeconds, hashSeconds, memoryMb } = verified
  const checked = `${verifySeconds.toFixed(1)} s : ${hashSeconds.toFixed(1)} s = ${(verifySeconds / hashSeconds).toFixed(2)}`
  print(`a log of ${LOGGED_ENTRIES.toLocaleString('en')} entries verified : hashed`, checked, 'at most 2.00')
  const memory = `${memoryMb.tenth.toFixed(0)} MB, ${memoryMb.whole.toFixed(0)} MB`
  print('  memory in its first tenth, in all of it', memory, '')

  benchGrading((line) => console.log(line))

  await benchSearch(SEARCHED_ENTRIES, (line) => console.log(line))

  const province = await playProvince(system.address, say, signal)
  print('nghe-an-2026, played and graded', `${province.seconds.toFixed(0)} s`, '')
  print('  units, tasks, subjects graded', `${province.units}, ${province.tasks}, ${province.graded}`, '')
  print('  acts refused as meant, stuck', `${province.refused}, ${province.stuck}`, '')
} finally {
  await system.stop()
  await guard.close()
  await rm(data, { recursive: true, force: true })
}

function print(what: string, measured: string, aim: string): void {
  console.log(`${what.padEnd(52)}${measured.padStart(30)}${aim === '' ? '' : `   (aim: ${aim})`}`)
}
