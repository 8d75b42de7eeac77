import { readdir, readFile } from 'node:fs/promises'
import { parseCase } from '@khoan-viec/grading/case'
import { gradeCase } from '@khoan-viec/grading/engine'
import { describe, expect, test } from 'vitest'
import { caseOf, standingIn, type WrittenCase } from './written-case.ts'

const folder = new URL('../../../packages/grading/cases/', import.meta.url)

const readWritten = async (file: string): Promise<readonly WrittenCase[]> =>
  JSON.parse(await readFile(new URL(file, folder), 'utf8')) // our own files; what is wrong in them fails the test

const files = await Promise.all((await readdir(folder)).map(async (file) => ({ file, cases: await readWritten(file) })))

/** Of what the case expects, what comes of it: the field of its error, or what is named of each subject. */
const outcomeOf = (written: WrittenCase): unknown => {
  const parsed = parseCase(caseOf(written))
  if (!parsed.ok) return { error: parsed.field }
  const answer = gradeCase(parsed.value)
  return Object.fromEntries(
    Object.entries(written.expect).map(([id, expected]) => [id, standingIn(answer, id, Object.keys(expected))]),
  )
}

describe.each(files)('the written cases of $file', ({ cases }) => {
  test.each(cases.map((written) => [`${written.name} (${written.rule})`, written] as const))('%s', (_, written) => {
    expect(outcomeOf(written)).toEqual(written.expect)
  })
})
