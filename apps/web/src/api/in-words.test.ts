import { erasedName } from '@khoan-viec/domain/core'
import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../words/index.ts'
import { inWords } from './in-words.ts'

const answer = () => Response.json({ name: erasedName('7-QĐ/ThU') }, { status: 207, headers: { 'x-kept': 'yes' } })

afterEach(() => vi.unstubAllGlobals())

test('that a name was erased is said in the reader’s language, and the answer is else as it was', async () => {
  vi.stubGlobal('document', { documentElement: {}, cookie: '' })
  expect(await (await inWords(answer())).json()).toEqual({ name: '[đã xoá theo quyết định số 7-QĐ/ThU]' })

  await chooseLanguage('en')
  await vi.waitFor(async () => {
    const said = await inWords(answer())
    expect([said.status, said.headers.get('x-kept')]).toEqual([207, 'yes'])
    expect(await said.json()).toEqual({ name: '[erased by decision 7-QĐ/ThU]' })
  })
})
