import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** Hono and nothing else: every request is answered with the bytes of one file. Prints its port; stops with its standard input. */
const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: server.ts <file>')
const bytes = readFileSync(file, 'utf8')
const app = new Hono()
app.get('*', (c) => c.body(bytes, 200, { 'content-type': 'application/json' }))
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(port))
process.stdin.resume()
await once(process.stdin, 'close')
server.close()
