import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Client, Connection } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { buildProduct } from '../build/build-product.ts'
import { findScenario } from '../rehearse/find-scenario.ts'
import { playYear } from '../rehearse/play-year.ts'
import { sayOnStandardError as say } from '../progress/narrate.ts'
import { startSystem } from '../system/index.ts'

/** Plays the small year and keeps the histories of all its workflows, against which changed workflow code is replayed. */
const folder = fileURLToPath(new URL('../../../workflows/histories/small', import.meta.url))
const data = await mkdtemp(join(tmpdir(), 'khoan-viec-histories-'))
const system = await startSystem({ data, say, prepare: buildProduct })
try {
  const { text } = await findScenario('small')
  await playYear({ address: system.address, text, say, signal: new AbortController().signal })
  const connection = await Connection.connect({ address: system.temporalAddress })
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { namespaces } = await connection.workflowService.listNamespaces({})
  for (const namespace of namespaces.map(({ namespaceInfo }) => namespaceInfo?.name ?? '').filter((name) => name.startsWith('khoan-viec-'))) {
    const client = new Client({ connection, namespace })
    for await (const { workflowId, runId } of client.workflow.list()) {
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
      // An id of a run begins with its time: two runs of one minute differ at its end only.
      const name = `${workflowId.replaceAll(/[^\w.-]+/g, '-')}.${runId.slice(-8)}.json.gz`
      await writeFile(join(folder, name), gzipSync(JSON.stringify({ workflowId, history: JSON.parse(historyToJSON(history)) }), { level: 9 }))
    }
  }
  await connection.close()
} finally {
  await system.stop()
  await rm(data, { recursive: true, force: true })
}
