import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { encodeHex } from '../encoding/index.ts'
import { foldRoot, hashLeaf } from '../merkle/index.ts'
import { makeLog, numbered } from '../testing/memory-log.ts'
import { referenceRoot } from '../testing/reference.ts'
import * as example from '../testing/worked-example.ts'
import { buildLog, buildTree, bundlesOf, emptyLog, hashTilesOf, readEdge, tilePath, tileWidth } from './index.ts'

const run = (level: number, until: number) =>
  Array.from({ length: until + 1 }, (_, number) => `${level}/${String(number).padStart(3, '0')}`)

// The log format, "Where it goes wrong: sizes to test".
const table: readonly [number, string, readonly string[]][] = [
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', []],
  [1, 'db3426e878068d28d269b6c87172322ce5372b65756d0789001d34835f601c03', ['0/000.p/1']],
  [2, 'cb00989d94a569c0a678ae042b63dcd4625db96440517f37a6eb7976ea24ed4b', ['0/000.p/2']],
  [3, '725d5230db68f557470dc35f1d8865813acd7ebb07ad152774141decbae71327', ['0/000.p/3']],
  [255, '32f85bcaa87d7bcd05728f09e9aeba350ba6a2f733830087f0597682848be5cb', ['0/000.p/255']],
  [256, '828515d033c19d8c901f37eccb8aed919667703486f8d2fff1cf7040321c5db1', ['0/000', '1/000.p/1']],
  [257, '1eda049a4351d86f76252bd7ec0b7746ad75b7fa0316ad5f541dbda458a312c4', ['0/000', '0/001.p/1', '1/000.p/1']],
  [
    1000,
    '638afa98022925bacfddadb15ef22fd0199c1ac99c2973b6158243d13fce05c2',
    [...run(0, 2), '0/003.p/232', '1/000.p/3'],
  ],
  [65_536, 'f025d06ed804859fd274a1bdacadd6e48ea87634aa91e1edb20143f9498cd02b', [...run(0, 255), '1/000', '2/000.p/1']],
  [
    65_537,
    'dc8795a25fd4bd52a0b84f639fd3139ba160824023d188e428eb5db0f3ce221a',
    [...run(0, 255), '0/256.p/1', '1/000', '2/000.p/1'],
  ],
  [
    70_000,
    '1a4cdfcb66374a0c0dcbef49acbd4976d13ee864fb3cb241fc943cad04f02f7e',
    [...run(0, 272), '0/273.p/112', '1/000', '1/001.p/17', '2/000.p/1'],
  ],
]

describe.each(table)('a log of %d entries', (size, root, tiles) => {
  const builder = buildLog()
  const files = [...numbered(size).flatMap((entry) => builder.add(entry)), ...builder.partials()]
  const paths = files.map(({ path }) => path)

  test('has the root of the table', () => {
    expect(encodeHex(builder.root())).toBe(root)
  })

  test('has the tiles of the table, and a bundle for each tile of level 0', () => {
    const expected = tiles.map((tile) => `tile/${tile}`)
    const bundles = expected
      .filter((path) => path.startsWith('tile/0/'))
      .map((path) => path.replace('/0/', '/entries/'))

    expect([...hashTilesOf(size)].map(tilePath)).toEqual(expected)
    expect([...bundlesOf(size)].map(tilePath)).toEqual(bundles)
    expect(new Set(paths)).toEqual(new Set([...expected, ...bundles]))
    expect(paths).toHaveLength(new Set(paths).size)
  })
})

test('the worked example is three files', () => {
  const { files } = makeLog(example.entries)

  expect([...files.keys()].toSorted()).toEqual(['checkpoint', 'tile/0/000.p/3', 'tile/entries/000.p/3'])
  expect(encodeHex(files.get('tile/0/000.p/3') ?? new Uint8Array())).toBe(example.leaves.join(''))
  expect(files.get('tile/entries/000.p/3')).toEqual(example.bundle)
})

test.prop([fc.nat({ max: 600 })])('the root is that of RFC 6962', (size) => {
  const builder = buildLog()
  for (const entry of numbered(size)) builder.add(entry)

  expect(builder.root()).toEqual(referenceRoot(numbered(size)))
})

test.prop([fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 5 })])(
  'grown in any batches, going on from its edge or from its files, it is the log grown at once',
  async (batches) => {
    const size = batches.reduce((sum, batch) => sum + batch, 0)
    const entries = numbered(size)
    const { files, reader } = makeLog(entries)

    let edge = emptyLog
    let done = 0
    for (const batch of batches) {
      const builder = buildLog(edge)
      for (const entry of entries.slice(done, done + batch)) {
        for (const { path, bytes } of builder.add(entry)) expect(bytes).toEqual(files.get(path))
      }
      done += batch
      edge = builder.edge()
      expect(edge).toEqual(await readEdge(makeLog(entries.slice(0, done)).reader, done))
    }
    expect(edge).toEqual(await readEdge(reader, size))
  },
)

test('a second tile of level 1 stands beside the first on level 2', () => {
  const tree = buildTree()
  const leaves = numbered(2 * tileWidth ** 2 + 1).map(hashLeaf)
  for (const leaf of leaves) tree.add(leaf)

  expect(tree.root()).toEqual(foldRoot(leaves))
  expect(tree.partials().map(({ path }) => path)).toEqual(['tile/0/512.p/1', 'tile/2/000.p/2'])
})

test('a refused entry leaves the log as it was', () => {
  const builder = buildLog()
  builder.add(Uint8Array.of(1))
  const before = builder.edge()

  expect(() => builder.add(new Uint8Array())).toThrow('entry-length')
  expect(builder.edge()).toEqual(before)
})
