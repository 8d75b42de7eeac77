import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requireProgram } from '../processes/find-on-path.ts'
import type { Certificate } from './self-made.ts'

/** Where a proxy listens, what it stands before, and a folder of its own. */
export type Place = {
  readonly folder: string
  readonly certificate: Certificate
  readonly httpsPort: number
  readonly httpPort: number
  readonly productPort: number
}

export type Command = { readonly command: string; readonly args: readonly string[]; readonly env?: NodeJS.ProcessEnv }

/** The name in the examples. */
export const NAME = 'khoan-viec.example.gov.vn'

/** How each proxy is started with the example that docs/operate holds, ports and places alone exchanged. */
export const proxies: Readonly<Record<'nginx' | 'caddy', (place: Place) => Promise<Command>>> = { nginx, caddy }

async function nginx({ folder, certificate, httpsPort, httpPort, productPort }: Place): Promise<Command> {
  const site = exchange(await example('nginx.conf'), [
    [/^.*listen \[::\]:.*\n/gm, ''],
    ['listen 80;', `listen 127.0.0.1:${httpPort};`],
    ['listen 443 ', `listen 127.0.0.1:${httpsPort} `],
    ['/etc/ssl/khoan-viec/certificate.pem', certificate.certificate],
    ['/etc/ssl/khoan-viec/key.pem', certificate.key],
    ['127.0.0.1:4040', `127.0.0.1:${productPort}`],
  ])
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  )
  const http = `http {\naccess_log off;\n${temporary.join('\n')}\n${site}}\n`
  const file = join(folder, 'nginx.conf')
  await writeFile(file, `daemon off;\npid ${join(folder, 'pid')};\nerror_log stderr warn;\nevents {}\n${http}`)
  // It writes over the mark by which our processes are found: it is to end with whoever started it all the same.
  const ending = ['--pdeathsig', 'TERM', await requireProgram('nginx')]
  return { command: 'setpriv', args: [...ending, '-e', 'stderr', '-p', folder, '-c', file] }
}

async function caddy({ folder, certificate, httpsPort, httpPort, productPort }: Place): Promise<Command> {
  const site = exchange(await example('Caddyfile'), [
    [`\n${NAME} {`, `\n${NAME}:${httpsPort} {\n\tbind 127.0.0.1`],
    ['# tls /etc', 'tls /etc'],
    ['/etc/ssl/khoan-viec/certificate.pem', certificate.certificate],
    ['/etc/ssl/khoan-viec/key.pem', certificate.key],
    ['127.0.0.1:4040', `127.0.0.1:${productPort}`],
  ])
  const file = join(folder, 'Caddyfile')
  await mkdir(join(folder, 'caddy'), { recursive: true })
  await writeFile(file, `{\n\tadmin off\n\thttp_port ${httpPort}\n\thttps_port ${httpsPort}\n}\n${site}`)
  const env = { ...process.env, XDG_DATA_HOME: join(folder, 'caddy'), XDG_CONFIG_HOME: join(folder, 'caddy') }
  return { command: await requireProgram('caddy'), args: ['run', '--adapter', 'caddyfile', '--config', file], env }
}

const example = (name: string): Promise<string> =>
  readFile(new URL(`../../../docs/operate/${name}`, import.meta.url), 'utf8')

/** Every exchange must find something: an example that changed is looked at again. */
function exchange(text: string, pairs: readonly (readonly [RegExp | string, string])[]): string {
  return pairs.reduce((before, [from, to]) => {
    const after = before.replaceAll(from, to)
    if (after === before) throw new Error(`The example does not hold ${String(from)} any more`)
    return after
  }, text)
}
