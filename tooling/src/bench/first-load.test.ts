import { expect, test } from 'vitest'
import { closureOf } from './first-load.ts'

const manifest = {
  page: { file: 'page.js', imports: ['shared'] },
  room: { file: 'room.js', imports: ['shared', 'words'] },
  shared: { file: 'shared.js', imports: ['words'] },
  words: { file: 'words.js', imports: ['shared'] },
  later: { file: 'later.js' },
}

test('everything imported before it runs counts once, in whatever circles; what comes later does not', () => {
  expect([...closureOf(manifest, ['page', 'room'])].toSorted()).toEqual(['page.js', 'room.js', 'shared.js', 'words.js'])
})

test('a landing that the build does not know is no landing of nothing', () => {
  expect(() => closureOf(manifest, ['page', 'renamed'])).toThrow('the build has no chunk renamed')
})
