// Plain JavaScript on purpose: it runs before anything is installed, on whatever Node the machine has.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Installs the packages of the lockfile, Node 24 among them, unless that was done for exactly these files. */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const stamp = join(root, 'node_modules', '.bootstrapped')
const say = (line) => process.stderr.write(`${line}\n`)

if (Number(process.versions.node.split('.')[0]) < 20) {
  say(`Node 20 or newer is needed to begin; this is ${process.versions.node}.`)
  process.exit(1)
}
if (process.platform !== 'linux') {
  say(`Khoán Việc runs on Linux; this is ${process.platform}.`)
  process.exit(1)
}

const members = ['apps', 'packages']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  .concat('workflows', 'tooling', '.')
  .filter((member) => existsSync(join(root, member, 'package.json')))

if (!isInstalled()) await install()

function isInstalled() {
  const present = members.every((member) => existsSync(join(root, member, 'node_modules')))
  return present && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

function fingerprint() {
  const files = members.map((member) => join(member, 'package.json')).concat('pnpm-lock.yaml', 'pnpm-workspace.yaml')
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

async function install() {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const first = setTimeout(() => say('Installing packages …'), 1_000)
  const ticker = setInterval(() => say(`Installing packages … ${seconds()} s`), 10_000)

  const manager = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager
  const args = ['--yes', manager, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only']
  const { code, output } = await run('npx', args)
  clearTimeout(first)
  clearInterval(ticker)
  if (code !== 0) {
    say(output)
    say('The packages could not be installed; the lines above say why.')
    process.exit(1)
  }
  writeFileSync(stamp, fingerprint())
}

function run(command, args) {
  return new Promise((resolve) => {
    // CI=1 keeps the package manager from asking anything.
    const env = { ...process.env, CI: '1' }
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
