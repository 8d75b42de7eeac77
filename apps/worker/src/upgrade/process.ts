import { json } from 'node:stream/consumers'
import { quietRuntime } from '@khoan-viec/histories/replay'
import { NativeConnection } from '@temporalio/worker'
import type { Trial } from './replay-open-apart.ts'
import { replayOpen } from './replay-open.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only replayOpenApart starts this process
const { address, houses } = (await json(process.stdin)) as Trial
quietRuntime()
const connection = await NativeConnection.connect({ address })
process.stdout.write(JSON.stringify(await replayOpen(connection, houses)))
await connection.close()
