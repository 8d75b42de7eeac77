import { readdir, readFile } from 'node:fs/promises'
import { parseCase } from '@khoan-viec/grading/case'
import { gradeCase } from '@khoan-viec/grading/engine'
import { describe, expect, test } from 'vitest'
import { caseOf, standingIn, type WrittenCase } from './written-case.ts'

const folder = new URL('../../../packages/grading/cases/', import.meta.url)

const readWritten = async (file: string): Promise<readonly WrittenCase[]> =>
  JSON.parse(await readFile(new URL(file, folder), 'utf8')) // our own files; what is wrong in them fails the test

const files = await Promise.all((await readdir(folder)).map(async (file) => ({ file, cases: await readWritten(file) })))

describe.each(files)('the written cases of $file', ({ cases }) => {
  test.each(cases.map((written) => [`${written.name} (${written.rule})`, written] as const))('%s', (_, written) => {
    const parsed = parseCase(caseOf(written))
    if ('error' in written.expect) {
      expect(parsed).toMatchObject({ ok: false, field: written.expect.error })
      return
    }
    if (!parsed.ok) throw new Error(`${parsed.field}: ${parsed.message}`)
    const answer = gradeCase(parsed.value)
    for (const [id, expected] of Object.entries(written.expect)) {
      expect({ [id]: standingIn(answer, id, Object.keys(expected)) }).toEqual({ [id]: expected })
    }
  })
})
