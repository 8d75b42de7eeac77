import { parentPort, workerData } from 'node:worker_threads'
import type { Order } from './check-aside.ts'
import { checkHouse } from './check-house.ts'

/** The thread of `checkAside`. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only checkAside starts it
const { house, options } = workerData as Order
parentPort?.postMessage(await checkHouse(house, options))
