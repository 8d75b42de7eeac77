import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseInput } from '@khoan-viec/grading/case'
import { REGULATIONS, OVERLAYS } from '@khoan-viec/grading/regulations'
import { SCHEMAS } from '@khoan-viec/grading/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { runGrade } from './run.ts'

const folder = await mkdtemp(join(tmpdir(), 'grade-'))

const save = async (name: string, value: unknown): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

const task = (at: number, outcome: 'COMPLETED' | 'NOT_DONE') =>
  ({ id: `t${at}`, origin: 'REGISTERED', obligors: ['unit', 'head'], outcome }) as const

const year: CaseInput = {
  period: { from: '2026-01-01', to: '2026-12-31' },
  side: 'PARTY',
  overlays: ['HOANG_MAI_DOWNGRADE'],
  subjects: [
    { id: 'unit', kind: 'COLLECTIVE', group: 'communes', common: 27, results: 62, criteria: { others: ['TOT'] } },
    {
      id: 'head',
      kind: 'LEADER',
      group: 'heads',
      leads: ['unit'],
      common: 27,
      results: 62,
      criteria: { others: ['TOT'] },
    },
  ],
  tasks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => task(at, at < 10 ? 'COMPLETED' : 'NOT_DONE')),
}

const file = await save('year.json', year)

describe('the grade command', () => {
  test('prints one answer, its levels on standard output', async () => {
    const { stdout, stderr, exitCode } = await runGrade([file])
    expect([stderr, exitCode]).toEqual(['', 0])
    const levels = JSON.parse(stdout).results.map(({ subject, level }: { subject: string; level: string }) => [
      subject,
      level,
    ])
    expect(levels).toEqual([
      ['unit', 'COMPLETED'],
      ['head', 'COMPLETED'],
    ])
  })

  test('prints one line for each of several files', async () => {
    const { stdout } = await runGrade([file, file])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[0] ?? '')).toEqual(JSON.parse(lines[1] ?? ''))
  })

  test('reads standard input, and its process says what the answer was by its exit code', () => {
    const main = new URL('main.ts', import.meta.url).pathname
    const given = (input: string) => spawnSync(process.execPath, [main, '-'], { input, encoding: 'utf8' })
    expect(given(JSON.stringify(year))).toMatchObject({ status: 0, stderr: '' })
    const refused = given(JSON.stringify({ ...year, side: 'UNION' }))
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toMatch(/^side: /)
  })

  test('refuses what is no case, with the field and nothing on standard output', async () => {
    const bad = await save('bad.json', { ...year, subjects: [{ ...year.subjects[0], subordinates: ['abc'] }] })
    expect(await runGrade([bad])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: 'subjects[0].subordinates[0]: no subject "abc"\nsubjects[0].subordinates[0]: không có đối tượng "abc"\n',
    })
    for (const [language, words] of [
      ['en', 'no subject "abc"'],
      ['vi', 'không có đối tượng "abc"'],
    ] as const) {
      expect((await runGrade(['--language', language, bad])).stderr).toBe(`subjects[0].subordinates[0]: ${words}\n`)
    }
    const several = await runGrade([file, bad])
    expect(several).toMatchObject({ exitCode: 2, stdout: '' })
    expect(several.stderr).toContain('bad.json: subjects[0].subordinates[0]')
    expect((await runGrade([join(folder, 'none.json')])).exitCode).toBe(2)
    expect((await runGrade([])).exitCode).toBe(2)
    expect((await runGrade(['--unknown'])).exitCode).toBe(2)
  })

  test('explains in both languages', async () => {
    expect((await runGrade(['--explain', file])).stdout).toContain('Mức tính được → **Hoàn thành nhiệm vụ**')
    expect((await runGrade(['--explain', '--language', 'en', file])).stdout).toContain('Computed level → **Completed**')
  })

  test('grades by a regulation that exists only here', async () => {
    const own = JSON.parse(JSON.stringify(REGULATIONS.find(({ id }) => id === 'PARTY-366')))
    own.id = 'PARTY-OWN'
    own.from = '2026-06-30'
    own.kinds.COLLECTIVE.levels = [
      {
        level: 'EXCELLENT',
        conditions: [
          {
            certainty: 'LOCAL',
            citation: 'here',
            readAt: null,
            test: { is: 'TASK_SHARE', words: ['DONE'], joined: 'OR', over: 'COUNTED', comparison: '>=', value: 0.9 },
          },
        ],
      },
    ]
    const text = await save('own.json', own)
    const plain = await save('plain.json', { ...year, overlays: [] })
    const { results, regulations, groups } = JSON.parse((await runGrade(['--regulation', text, plain])).stdout)
    expect(regulations[0].id).toBe('PARTY-OWN')
    expect(groups[0].excellent).toBe(1)
    expect(results[0].score).toBe(89)
    const study = JSON.parse((await runGrade(['--regulation', text, '--compare', 'PARTY-366', plain])).stdout)
    expect(study).toMatchObject({
      study: true,
      regulations: [{ id: 'PARTY-OWN' }],
      otherRegulations: [{ id: 'PARTY-366' }],
    })
    expect(study.moves.map(({ subject }: { subject: string }) => subject)).toContain('unit')
  })

  test('refuses a bad regulation with the place', async () => {
    const own = JSON.parse(JSON.stringify(REGULATIONS[0]))
    own.id = 'PARTY-OWN'
    own.kinds.LEADER.forced[0].test.value = 2
    expect((await runGrade(['--regulation', await save('bad-own.json', own), file])).stderr).toContain(
      'bad-own.json: kinds.LEADER.forced[0].test.value: ',
    )
    expect((await runGrade(['--regulation', await save('taken.json', REGULATIONS[0]), file])).stderr).toContain(
      'taken.json: id: ',
    )
    expect((await runGrade(['--compare', 'PARTY-1', file])).exitCode).toBe(2)
  })

  test('compares the year with another text: who moves and by which rule', async () => {
    const { stdout } = await runGrade(['--compare', 'PARTY-124', await save('plain2.json', { ...year, overlays: [] })])
    const { moves } = JSON.parse(stdout)
    expect(moves[0]).toMatchObject({
      subject: 'unit',
      from: { level: 'NEEDS_DECISION' },
      to: {
        level: 'COMPLETED',
        by: expect.arrayContaining(['PARTY-124/COLLECTIVE/COMPLETED', 'PARTY-124/COLLECTIVE/GOOD/2']),
      },
    })
  })

  test('compares the year with other settings', async () => {
    const { stdout } = await runGrade(['--set', 'downgradeSteps=2', '--set', 'downgradeFloor=NOT_COMPLETED', file])
    const { study, moves, regulations, otherRegulations } = JSON.parse(stdout)
    expect(study).toBe(true)
    expect(otherRegulations).toEqual(regulations)
    expect(moves[0]).toMatchObject({
      subject: 'unit',
      from: { level: 'COMPLETED' },
      to: { level: 'NOT_COMPLETED', by: expect.arrayContaining(['HOANG_MAI_DOWNGRADE']) },
    })
    expect((await runGrade(['--set', 'capBase=NOBODY', file])).stderr).toContain('settings.capBase: must be one of')
    expect((await runGrade(['--set', 'capbase=GOOD_ONLY', file])).stderr).toBe(
      'settings.capbase: no such field\nsettings.capbase: không có trường này\n',
    )
    for (const bad of ['capBase', 'gapShare=0..1']) expect((await runGrade(['--set', bad, file])).exitCode).toBe(2)
  })
})

describe('the schemas', () => {
  test.each(Object.entries(SCHEMAS))('of the %s is committed as the readers have it', async (name, schema) => {
    const committed = await readFile(
      new URL(`../../../packages/grading/schemas/${name}.schema.json`, import.meta.url),
      'utf8',
    )
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  const ajv = new Ajv2020({ validateFormats: false, strict: false })
  const conforms = (name: keyof typeof SCHEMAS, value: unknown): boolean =>
    ajv.validate(SCHEMAS[name], JSON.parse(JSON.stringify(value)))

  test('hold what ships and what is printed, and not what is wrong', async () => {
    expect(conforms('case', year)).toBe(true)
    expect(conforms('case', { ...year, side: 'UNION' })).toBe(false)
    for (const regulation of REGULATIONS) expect(conforms('regulation', regulation)).toBe(true)
    for (const overlay of OVERLAYS) expect(conforms('overlay', overlay)).toBe(true)
    expect(conforms('regulation', { ...REGULATIONS[0], until: 3 })).toBe(false)
    const answer = JSON.parse((await runGrade([file])).stdout)
    expect(conforms('answer', answer)).toBe(true)
    expect(conforms('answer', { ...answer, results: [{ ...answer.results[0], level: 'BEST' }] })).toBe(false)
  })
})
