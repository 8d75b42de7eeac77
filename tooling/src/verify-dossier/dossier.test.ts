import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ArchiveFile, crc32, openArchive, writeArchive } from '@khoan-viec/dossier/archive'
import { readVerifier, UNBUILT } from '@khoan-viec/dossier/built'
import { formatManifest, MANIFEST, parseManifest } from '@khoan-viec/dossier/manifest'
import { runVerify } from '@khoan-viec/dossier/verifier'
import { verifyDossier } from '@khoan-viec/dossier/verify'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../processes/run-command.ts'
import { chromium as executablePath } from '../test/install-programs.ts'
import { openSmallHouse } from './small-house.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const FLIPS = 1_000

let house: Awaited<ReturnType<typeof openSmallHouse>>
let build: string
let vkey: string
let task: Uint8Array
let grade: Uint8Array
beforeAll(async () => {
  if ((await readVerifier()).build === UNBUILT)
    await runCommand(process.execPath, [join(root, 'packages/dossier/build/build.ts')], { cwd: root })
  build = (await readVerifier()).build
  house = await openSmallHouse()
  vkey = (await readFile(join(house.house, 'log.vkey'), 'utf8')).trim()
  task = await house.take('task/nha-van-hoa')
  grade = await house.take('grade/2024:quynh-vinh')
})
afterAll(() => house.close())

type Files = Map<string, Uint8Array>

function filesIn(archive: Uint8Array): Files {
  const opened = openArchive(archive)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  return new Map(opened.files)
}

const keep = async (name: string, bytes: Uint8Array): Promise<string> => {
  const path = join(house.data, name)
  await writeFile(path, bytes)
  return path
}

describe('the dossier of the played year', () => {
  test.each(['task/nha-van-hoa', 'person/chairman-vinh', 'unit/quynh-vinh', 'grade/2024:chairman-vinh'])(
    '%s verifies, nothing of it absent',
    async (path) => {
      const report = verifyDossier(filesIn(await house.take(path)), { keys: [vkey], build })
      expect(report).toMatchObject({ ok: true, manifest: { absent: [] } })
    },
  )

  test('calls people and units by the names that the record knows, opened from under their seals', async () => {
    const page = new TextDecoder().decode(filesIn(await house.take('person/chairman-vinh')).get('ho-so.html'))
    expect(page).toContain('<h1>Lê Xuân Kiên</h1>')
    expect(page).toContain('Lê Xuân Kiên nộp báo cáo')
    expect(page).not.toContain('Phần không có trong hồ sơ')
  })

  test('of a grade computes the same answer again, and can be graded by the command', async () => {
    const files = filesIn(grade)
    const report = verifyDossier(files, { keys: [vkey], build })
    expect(report).toMatchObject({ ok: true, counts: { gradings: 1 } })
    const papers = [...files.keys()].filter((path) => path.startsWith('papers/'))
    const graded = await Promise.all(
      papers.map(async (path, at) => {
        const file = await keep(`case-${at}.json`, files.get(path) ?? new Uint8Array())
        return runCommand(process.execPath, [join(root, 'tooling/src/grade/main.ts'), file]).then(
          (answer) => JSON.parse(answer) as unknown,
          () => undefined,
        )
      }),
    )
    const kept = papers.map((path) => JSON.parse(new TextDecoder().decode(files.get(path))) as unknown)
    expect(kept).toContainEqual(graded.find((answer) => answer !== undefined))
  })

  test('is checked by the file that comes with it, packed and unpacked, in both languages', async () => {
    const zip = await keep('task.zip', task)
    const folder = join(house.data, 'unpacked')
    for (const [path, bytes] of filesIn(task)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
    const verifier = join(folder, 'verify.mjs')
    expect(await runCommand(process.execPath, [verifier, zip, '--key', vkey])).toContain('Hồ sơ nguyên vẹn')
    const english = await runCommand(process.execPath, [verifier, folder, '--language', 'en'])
    expect(english).toContain('The dossier is sound')
    expect(english).toContain('The key came with the dossier')
  })
})

test('a thousand random changes of one byte are all caught, each with its place', async () => {
  // What is said of the large ones among its files holds for all.
  const large = new Set(['ho-so.pdf', 'dossier.pdf', 'verify.html', 'verify.mjs'])
  const files = [...filesIn(await packAnew(new Map([...filesIn(task)].filter(([path]) => !large.has(path)))))]
  const archive = await packAnew(new Map(files))
  const random = randomFrom('dossier')
  const missed: number[] = []
  const places = new Set<string>()
  for (let n = 0; n < FLIPS; n++) {
    const at = Math.floor(random() * archive.length)
    const before = archive[at] ?? 0
    archive[at] = before ^ (1 + Math.floor(random() * 255))
    const opened = openArchive(archive)
    archive[at] = before
    const fault = opened.ok ? undefined : opened.faults[0]
    if (fault?.code !== 'archive-damaged') missed.push(at)
    else places.add(fault.place)
    const inside = fileAt(files, at)
    if (fault?.code === 'archive-damaged' && inside !== undefined && fault.path !== inside) missed.push(at)
  }
  expect(missed).toEqual([])
  expect([...places].toSorted()).toEqual(['contents', 'directory', 'header'])
})

/** The file within whose contents a byte of the archive stands. */
function fileAt(files: readonly (readonly [string, Uint8Array])[], at: number): string | undefined {
  let offset = 0
  for (const [path, { length }] of files) {
    const start = offset + 30 + path.length
    if (at >= start && at < start + length) return path
    offset = start + length
  }
  return undefined
}

/** Numbers from 0 to 1 that are the same each time. */
function randomFrom(seed: string): () => number {
  let n = 0
  return () => createHash('sha256').update(`${seed}/${n++}`).digest().readUInt32BE(0) / 2 ** 32
}

describe('a forger who writes archive and manifest anew is caught by what is proved', () => {
  const entry = (files: Files, ending: string) =>
    [...files.keys()].findLast((path) => /^entries\/\d+(\..*)$/.exec(path)?.[1] === ending) ?? ''
  const change = (files: Files, path: string, from: string, to: string) => {
    const text = new TextDecoder().decode(files.get(path))
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
    files.set(path, new TextEncoder().encode(text.replace(from, to)))
    return path
  }
  type Forge = (files: Files) => string | { readonly says: string }
  const forgeries: Record<string, Forge> = {
    'a page': (files) => change(files, 'ho-so.html', 'Diễn biến', 'Diễn tiến'),
    'the other page': (files) => change(files, 'dossier.html', 'What happened', 'Nothing happened'),
    'the text of a regulation': (files) => change(files, 'regulations/PARTY-124.json', '0.2', '0.3'),
    'an entry': (files) => change(files, entry(files, '.json'), '"seq":', '"seq":1'),
    'a proof': (files) => change(files, entry(files, '.tlog-proof'), 'index ', 'index 1'),
    'a name that stands beside the log': (files) =>
      change(files, entry(files, '.opened.json'), '"value":"', '"value":"X'),
    'a proof as JSON': (files) => change(files, entry(files, '.proof.json'), '"index":', '"index":1'),
    'the checkpoint': (files) => change(files, 'checkpoint', 'small\n', 'small\n1'),
    'the key that came along': (files) => change(files, 'log.vkey', '+A', '+B'),
    'a paper': (files) => change(files, [...files.keys()].find((path) => path.startsWith('papers/')) ?? '', '{', '{ '),
    'a file that no entry names': (files) => {
      files.set('evidence/note.txt', Uint8Array.of(1))
      return 'evidence/note.txt'
    },
    'a paper left out': (files) => {
      const path = [...files.keys()].find((each) => each.startsWith('papers/')) ?? ''
      files.delete(path)
      return { says: path.slice('papers/'.length, -'.json'.length) }
    },
    'an entry left out': (files) => {
      const path = [...files.keys()].filter((each) => each.startsWith('entries/'))
      const dropped = path.find((each) => new TextDecoder().decode(files.get(each)).includes('"kind":"decided"')) ?? ''
      for (const each of path) if (each.startsWith(dropped.replace('.json', ''))) files.delete(each)
      return { says: 'assessment/2024:quynh-vinh' }
    },
  }

  test.each(Object.entries(forgeries))('%s', async (_, forge) => {
    const files = filesIn(grade)
    const named = forge(files)
    const { stderr, exitCode } = await runVerify(
      [await keep('forged.zip', await packAnew(files)), '--key', vkey],
      build,
    )
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(typeof named === 'string' ? named : named.says)])
  })

  test('but the PDF and the verifier itself, of which the verdict says so', async () => {
    const files = filesIn(grade)
    files.set('ho-so.pdf', Uint8Array.of(1))
    const { stdout, exitCode } = await runVerify([await keep('pdf.zip', await packAnew(files)), '--key', vkey], build)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Chỉ có bản kê giữ các tệp này: ho-so.pdf')
  })

  test('and a whole record made up with another key, by the key known from elsewhere', async () => {
    const another = 'khoan-viec.example/hoang-mai+7cbed857+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4'
    const { stderr, exitCode } = await runVerify([await keep('task.zip', task), '--key', another], build)
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('checkpoint')])
  })
})

/** The archive of these files with a manifest that lists them as they are. */
async function packAnew(files: Files): Promise<Uint8Array> {
  const manifest = parseManifest(files.get(MANIFEST) ?? new Uint8Array())
  if (!manifest) throw new Error('no manifest')
  files.delete(MANIFEST)
  const listed = [...files].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  const all: readonly (readonly [string, Uint8Array])[] = [
    [MANIFEST, formatManifest({ ...manifest, files: listed })],
    ...files,
  ]
  const pieces: Uint8Array[] = []
  for await (const piece of writeArchive(all.map(fileOf))) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

const fileOf = ([path, bytes]: readonly [string, Uint8Array]): ArchiveFile => ({
  path,
  sizeBytes: bytes.length,
  crc: crc32(bytes),
  read: () => [bytes],
})

test.each([
  [[], 2, 'verify.mjs'],
  [['a', 'b'], 2, 'Usage'],
  [['--language', 'fr', 'a'], 2, 'Usage'],
  [['nowhere.zip'], 2, 'nowhere.zip'],
] as const)('called as %j it answers %i', async (words, code, said) => {
  expect(await runVerify(words, build)).toMatchObject({
    exitCode: code,
    stderr: expect.stringContaining(said),
    stdout: '',
  })
})

test('the page checks it from the disk, without a network, in both languages', async () => {
  const page = await keep('verify.html', filesIn(task).get('verify.html') ?? new Uint8Array())
  const damaged = task.slice()
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1
  const browser = await chromium.launch({ executablePath })
  try {
    const context = await browser.newContext({ offline: true })
    const opened = await context.newPage()
    const complaints: string[] = []
    opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await opened.goto(`file://${page}`)
    await opened.locator('#key').fill(vkey)
    await opened.locator('#file').setInputFiles(await keep('task.zip', task))
    await opened.getByRole('heading', { name: 'Hồ sơ nguyên vẹn' }).waitFor()
    await opened.getByRole('button', { name: 'English' }).click()
    await opened.getByRole('heading', { name: 'The dossier is sound' }).waitFor()
    await opened.locator('#file').setInputFiles(await keep('damaged.zip', damaged))
    await opened.getByRole('heading', { name: 'was changed' }).waitFor()
    expect(await opened.locator('#verdict').textContent()).toContain('The contents of ')
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
  }
})
