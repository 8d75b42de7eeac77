import { describe, expect, it } from 'vitest'
import { speakFor } from './words.ts'
import { writeTables } from './write-table.ts'

const year = {
  cycle: '2024',
  units: [
    {
      code: 'qd',
      name: 'Phường Quỳnh Dị',
      tasks: [
        { id: 't1', title: 'Giải tỏa', origin: 'ASSIGNED', outcome: 'NOT_DONE' },
        { id: 't2', title: 'Cấp giấy', origin: 'REGISTERED', outcome: null },
      ],
    },
  ],
  results: [
    {
      subject: 'qd',
      name: 'Đảng ủy phường Quỳnh Dị',
      level: 'COMPLETED',
      downgrades: [{ task: 't1', steps: 1, because: 'NOT_DONE' }],
    },
    { subject: 'tdh', name: 'Tô Duy Hưng', level: 'GOOD', downgrades: [] },
  ],
  refused: [{ code: 'too-late', who: 'Tô Duy Hưng', what: 'đăng ký việc khó' }],
  missed: [{ task: 't1', period: '2024-Q2', title: 'Giải tỏa' }],
  stuck: [],
} as const
const report = { scenario: 'small', years: [year] }

describe('the table of a year', () => {
  it('says in English what was done, graded, lowered, refused and missed', () => {
    const table = writeTables(report, speakFor({ LANG: 'en_US.UTF-8' }))

    expect(table.split('\n')).toEqual([
      'small · 2024',
      '',
      'Tasks (2)',
      '  Phường Quỳnh Dị:',
      '    not done        Giải tỏa (added by the superior)',
      '    not contracted  Cấp giấy',
      '',
      'Levels (2)',
      '  completed  Đảng ủy phường Quỳnh Dị (downgraded for t1)',
      '  good       Tô Duy Hưng',
      '',
      'Refused (1)',
      '  too-late  Tô Duy Hưng: đăng ký việc khó',
      '',
      'Reports missed (1)',
      '  2024-Q2  t1  Giải tỏa',
    ])
  })

  it('writes one year after another', () => {
    const years = [year, { ...year, cycle: '2025', units: [], results: [], refused: [], missed: [] }]
    const table = writeTables({ scenario: 'small', years }, speakFor({ LANG: 'en_US.UTF-8' }))

    expect(table.split('\n').slice(-3)).toEqual(['  2024-Q2  t1  Giải tỏa', '', 'small · 2025'])
  })

  it('speaks Vietnamese in a Vietnamese terminal', () => {
    expect(writeTables(report, speakFor({ LC_ALL: 'vi_VN.UTF-8', LANG: 'en_US.UTF-8' }))).toContain(
      'Hoàn thành nhiệm vụ      Đảng ủy phường Quỳnh Dị (hạ bậc vì t1)',
    )
  })
})
