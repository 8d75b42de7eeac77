import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { BARE_QUEUE } from './queue.ts'

/** A worker of its own process, as the product's is. Prints a line when it works; stops with its standard input. */
const [address, namespace] = process.argv.slice(2)
if (!address || !namespace) throw new Error('usage: worker.ts <address> <namespace>')
Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') })
const connection = await NativeConnection.connect({ address })
const workflowsPath = fileURLToPath(new URL('./workflow.ts', import.meta.url))
const worker = await Worker.create({ connection, namespace, taskQueue: BARE_QUEUE, workflowsPath })
const running = worker.run()
console.log('ready')
process.stdin.resume()
await once(process.stdin, 'close')
worker.shutdown()
await running
await connection.close()
