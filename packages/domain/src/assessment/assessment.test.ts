import { describe, expect, it } from 'vitest'
import { actor, facts, holder, tenure } from '../cycle/testing.ts'
import { posts, SYSTEM } from '../organisation/organisation.ts'
import { assessmentAggregate, fourValues, type AssessmentCommand, type Level } from './index.ts'
import {
  appealed,
  appealing,
  appraised,
  appraising,
  begun,
  board,
  by,
  chair,
  chairman,
  clerk,
  computed,
  computing,
  days,
  deciding,
  ruling,
  secretary,
  selfRanking,
  system,
  told,
  voting,
} from './testing.ts'

const todosOf = (stream: ReturnType<typeof begun>) =>
  assessmentAggregate
    .todos(stream.now, facts())
    .map(({ kind, post, person, unit }) => [kind, person ?? post, unit].filter(Boolean).join(' '))

describe('a year-end', () => {
  it('says at each step for whom it waits, until it is closed', () => {
    expect(todosOf(begun())).toEqual(['self-rank SECRETARY u1', 'appraise ORGANISATION_BOARD hoang-mai'])
    expect(todosOf(begun('LEADER'))).toContain('self-rank ct')
    expect(todosOf(appraised())).toEqual([])
    const stream = computed()
    expect(todosOf(stream)).toEqual(['vote SECRETARIAT hoang-mai', 'decide-level STANDING_COMMITTEE_CHAIR hoang-mai'])
    expect(todosOf(stream.must(voting, by(clerk, days.deciding)))).toEqual([
      'decide-level STANDING_COMMITTEE_CHAIR hoang-mai',
    ])
    expect(todosOf(stream.must(deciding, by(chair, days.deciding)))).toEqual([])
    expect(todosOf(stream.must({ type: 'notify' }, system(days.told)))).toEqual(['appeal-open SECRETARY u1'])
    expect(todosOf(stream.must(appealing, by(secretary, days.appealing)))).toEqual([
      'decide-appeal STANDING_COMMITTEE_CHAIR hoang-mai',
    ])
    expect(todosOf(stream.must(ruling, by(chair, days.ruling)))).toEqual([])
    expect(todosOf(stream.must(computing(2, 'EXCELLENT'), system(days.ruling)))).toEqual([
      'vote SECRETARIAT hoang-mai',
      'decide-level STANDING_COMMITTEE_CHAIR hoang-mai',
    ])
    expect(assessmentAggregate.isFinal(stream.now)).toBe(false)
    expect(todosOf(stream.must({ type: 'close' }, system('2025-01-15')))).toEqual([])
    expect(assessmentAggregate.isFinal(stream.now)).toBe(true)
    expect(stream.now.seq).toBe(stream.events.length)
  })

  it('shows four values side by side, and that the last two differ', () => {
    expect(fourValues(begun().now)).toEqual({ differs: false })
    const stream = computed().must(
      { ...deciding, level: 'COMPLETED', reason: 'Còn đơn thư.' },
      by(chair, days.deciding),
    )
    expect(fourValues(stream.now)).toEqual({
      self: { level: 'GOOD', reason: 'Hoàn thành tốt.' },
      appraised: { level: 'GOOD', reason: 'Đạt các tiêu chí.' },
      computed: { level: 'GOOD', possible: ['GOOD'], score: null },
      decided: { level: 'COMPLETED', reason: 'Còn đơn thư.', decision: '88-QĐ/ThU' },
      differs: true,
    })
    expect(fourValues(told().now).differs).toBe(false)
  })

  it('lets only the system begin, compute, tell and close', () => {
    const asked: readonly [() => ReturnType<typeof begun>, AssessmentCommand, string][] = [
      [appraised, computing(1), days.graded],
      [() => computed().must(deciding, by(chair, days.deciding)), { type: 'notify' }, days.told],
      [told, { type: 'close' }, '2025-01-15'],
    ]
    for (const [stream, command, day] of asked)
      for (const post of posts) expect(stream().tell(command, by(holder(post), day))).toEqual({ code: 'not-yours' })
  })

  it('closed, takes nothing more', () => {
    const closed = appealed().must({ type: 'close' }, system('2025-01-15'))
    for (const command of [selfRanking, appraising, voting, deciding, appealing, ruling, computing(5)])
      expect(closed.tell(command, by(chair, '2025-01-16'))).toEqual({ code: 'not-now', data: { status: 'CLOSED' } })
  })

  it('is begun once', () => {
    const again: AssessmentCommand = {
      type: 'begin',
      kind: 'LEADER',
      subject: 'x',
      name: 'X',
      cycle: 'hm-2024',
      unit: 'u1',
    }
    expect(begun().tell(again, system('2024-12-03'))).toEqual({ code: 'already-done' })
  })
})

describe('a self-ranking', () => {
  it('is the leader’s own, and the secretary’s for the collective', () => {
    for (const [stream, allowed] of [
      [begun(), secretary],
      [begun('LEADER'), chairman],
    ] as const)
      for (const who of [secretary, chairman, board, chair, SYSTEM])
        expect(stream.tell(selfRanking, by(who, days.assessing))?.code).toBe(who === allowed ? undefined : 'not-yours')
  })

  it('is the secretary’s of the day, not of an earlier one', () => {
    const left = actor('old', tenure('old', 'SECRETARY', 'u1', { to: '2024-12-09' }))
    expect(begun().tell(selfRanking, by(left, '2024-12-09'))).toBeUndefined()
    expect(begun().tell(selfRanking, by(left, '2024-12-10'))).toEqual({ code: 'not-yours' })
  })

  it('may be put right while the window is open, and both stay', () => {
    const stream = begun().must(selfRanking, by(secretary, '2024-12-02'))
    stream.must(
      { ...selfRanking, level: 'EXCELLENT', statement: 'Bổ sung.' } as AssessmentCommand,
      by(secretary, '2024-12-17'),
    )
    expect(stream.now.selfRanks.map(({ level }) => level)).toEqual(['GOOD', 'EXCELLENT'])
    expect(stream.tell(selfRanking, by(secretary, '2024-12-18'))).toEqual({
      code: 'too-late',
      data: { closes: '2024-12-17' },
    })
    expect(begun().tell(selfRanking, by(secretary, '2024-12-01'))).toEqual({
      code: 'too-early',
      data: { opens: '2024-12-02' },
    })
  })

  it('says why', () => {
    expect(begun().tell({ type: 'self-rank', level: 'GOOD', statement: ' ' }, by(secretary, days.assessing))).toEqual({
      code: 'missing',
      field: 'statement',
    })
  })
})

describe('an appraisal', () => {
  it('is the organisation board’s', () => {
    for (const post of posts)
      expect(begun().tell(appraising, by(holder(post), days.assessing))?.code).toBe(
        post === 'ORGANISATION_BOARD' ? undefined : 'not-yours',
      )
  })

  it('may be put right in the window; after it, only a missing one is taken', () => {
    expect(appraised().tell(appraising, by(board, '2024-12-17'))).toBeUndefined()
    expect(appraised().tell(appraising, by(board, '2024-12-18'))).toEqual({
      code: 'too-late',
      data: { closes: '2024-12-17' },
    })
    const late = begun().must(appraising, by(board, '2025-01-05'))
    expect(late.now.appraisals).toHaveLength(1)
    expect(late.tell(appraising, by(board, '2025-01-05'))).toMatchObject({ code: 'too-late' })
  })

  it('is nobody’s of himself, nor of the unit he headed in the year', () => {
    const official = tenure('ct', 'ORGANISATION_BOARD')
    expect(begun('LEADER').tell(appraising, by(actor('ct', official), days.assessing))).toEqual({ code: 'own-work' })
    const moved = actor('x', tenure('x', 'ORGANISATION_BOARD'), tenure('x', 'SECRETARY', 'u1', { to: '2024-02-01' }))
    expect(begun().tell(appraising, by(moved, days.assessing))).toEqual({ code: 'own-work' })
    const longAgo = actor('x', tenure('x', 'ORGANISATION_BOARD'), tenure('x', 'SECRETARY', 'u1', { to: '2023-12-31' }))
    expect(begun().tell(appraising, by(longAgo, days.assessing))).toBeUndefined()
  })
})

describe('a level', () => {
  it('is voted on and decided only once it is computed, and for whoever is ranked', () => {
    for (const [command, who] of [
      [voting, clerk],
      [deciding, chair],
    ] as const) {
      expect(appraised().tell(command, by(who, days.deciding))).toEqual({ code: 'not-computed' })
      expect(computed('NOT_RANKED').tell(command, by(who, days.deciding))).toEqual({
        code: 'not-now',
        data: { status: 'NOT_RANKED' },
      })
      expect(computed().tell(command, by(who, '2024-12-22'))).toEqual({
        code: 'too-early',
        data: { opens: '2024-12-23' },
      })
    }
    expect(todosOf(computed('NOT_RANKED'))).toEqual([])
  })

  it('is voted on by no more than were present', () => {
    const tally = (EXCELLENT: number) =>
      ({ type: 'vote', present: 11, tally: { EXCELLENT, GOOD: 8, COMPLETED: 2, NOT_COMPLETED: 0 } }) as const
    expect(computed().tell(tally(1), by(clerk, days.deciding))).toBeUndefined()
    expect(computed().tell(tally(2), by(clerk, days.deciding))).toEqual({
      code: 'sum-differs',
      field: 'tally',
      data: { expected: 11, actual: 12 },
    })
    expect(computed().tell(tally(-1), by(clerk, days.deciding))).toMatchObject({
      code: 'malformed',
      field: 'tally.EXCELLENT',
    })
  })

  it('is decided by the chair, but never by the chair on himself', () => {
    for (const post of posts)
      expect(computed().tell(deciding, by(holder(post), days.deciding))?.code).toBe(
        post === 'STANDING_COMMITTEE_CHAIR' ? undefined : 'not-yours',
      )
    const own = actor('ct', tenure('ct', 'STANDING_COMMITTEE_CHAIR'))
    expect(computed('GOOD', 'LEADER').tell(deciding, by(own, days.deciding))).toEqual({ code: 'own-work' })
  })

  it('other than the computed one, or where that is open, needs a reason', () => {
    const needed = { code: 'reason-needed', field: 'reason' }
    expect(computed('EXCELLENT').tell(deciding, by(chair, days.deciding))).toEqual(needed)
    expect(computed('NEEDS_DECISION').tell({ ...deciding, level: 'COMPLETED' }, by(chair, days.deciding))).toEqual(
      needed,
    )
    expect(computed('EXCELLENT').tell({ ...deciding, reason: 'Vượt tỷ lệ.' }, by(chair, days.deciding))).toBeUndefined()
    expect(computed('GOOD').tell(deciding, by(chair, days.deciding))).toBeUndefined()
  })

  it('needs a numbered decision', () => {
    expect(computed().tell({ ...deciding, decision: '' }, by(chair, days.deciding))).toEqual({
      code: 'missing',
      field: 'decision',
    })
    expect(computed().tell({ ...deciding, decision: 'hội nghị' }, by(chair, days.deciding))).toEqual({
      code: 'malformed',
      field: 'decision',
    })
  })

  it('may be put right in the window, and late only be decided, not changed', () => {
    const decided = computed().must(deciding, by(chair, days.deciding))
    expect(decided.must(deciding, by(chair, '2024-12-31')).now.decisions).toHaveLength(2)
    expect(decided.tell(deciding, by(chair, '2025-01-01'))).toEqual({ code: 'already-done' })
    expect(computed().tell(deciding, by(chair, '2025-01-12'))).toBeUndefined()
  })

  it('computed anew asks to be decided only where it changed', () => {
    expect(todosOf(told().must(computing(2, 'GOOD'), system(days.ruling)))).not.toContain(
      'decide-level STANDING_COMMITTEE_CHAIR hoang-mai',
    )
    const changed = told().must(computing(2, 'EXCELLENT'), system(days.ruling))
    expect(todosOf(changed)).toContain('decide-level STANDING_COMMITTEE_CHAIR hoang-mai')
    expect(changed.now.decisions.map(({ level, round }) => `${level} ${round}`)).toEqual(['GOOD 1'])
    changed.must({ ...deciding, level: 'EXCELLENT' }, by(chair, days.ruling))
    expect(changed.now.decisions.map(({ level, round }) => `${level} ${round}`)).toEqual(['GOOD 1', 'EXCELLENT 2'])
  })

  it('left open between other levels is decided anew', () => {
    const open = (round: number, possible: readonly Level[]): AssessmentCommand => ({
      type: 'note-computed',
      computed: { round, level: 'NEEDS_DECISION', possible, score: null, case: 'c', answer: 'a', because: 'year-end' },
    })
    const settled = { ...deciding, level: 'COMPLETED', reason: 'Đã xem xét.' } as const
    const decided = appraised()
      .must(open(1, ['COMPLETED', 'NOT_COMPLETED']), system(days.graded))
      .must(settled, by(chair, days.deciding))
    expect(todosOf(decided.must(open(2, ['COMPLETED', 'NOT_COMPLETED']), system(days.deciding)))).toEqual([])
    expect(todosOf(decided.must(open(3, ['GOOD', 'COMPLETED']), system(days.deciding)))).toContain(
      'decide-level STANDING_COMMITTEE_CHAIR hoang-mai',
    )
  })

  it('is voted on before it is decided, not after', () => {
    expect(computed().must(deciding, by(chair, days.deciding)).tell(voting, by(clerk, days.deciding))).toEqual({
      code: 'already-done',
    })
  })

  it('is computed in rounds that grow', () => {
    expect(computed().tell(computing(1), system(days.graded))).toEqual({ code: 'already-done' })
    expect(
      computed()
        .must(computing(3), system(days.graded))
        .now.computed.map(({ round }) => round),
    ).toEqual([1, 3])
  })
})

describe('an appeal', () => {
  it('is the subject’s, against a level it was told of, in the window, once', () => {
    expect(told().tell(appealing, by(chairman, days.appealing))).toEqual({ code: 'not-yours' })
    expect(told('LEADER').tell(appealing, by(chairman, days.appealing))).toBeUndefined()
    expect(told().tell(appealing, by(secretary, '2025-01-01'))).toEqual({
      code: 'too-early',
      data: { opens: '2025-01-02' },
    })
    expect(told().tell(appealing, by(secretary, '2025-01-11'))).toEqual({
      code: 'too-late',
      data: { closes: '2025-01-10' },
    })
    const untold = computed().must(deciding, by(chair, days.deciding))
    expect(untold.tell(appealing, by(secretary, days.appealing))).toEqual({
      code: 'not-now',
      data: { status: 'NOT_NOTIFIED' },
    })
    expect(appealed().tell(appealing, by(secretary, days.appealing))).toEqual({ code: 'already-done' })
    const answered = appealed().must({ ...ruling, upheld: false, corrections: [] }, by(chair, '2025-01-06'))
    expect(answered.tell(appealing, by(secretary, '2025-01-07'))).toEqual({ code: 'already-done' })
  })

  it('may be made again against the level decided anew', () => {
    const stream = appealed()
      .must(ruling, by(chair, '2025-01-06'))
      .must(computing(2, 'COMPLETED'), system('2025-01-06'))
      .must({ ...deciding, level: 'COMPLETED' }, by(chair, '2025-01-07'))
    expect(stream.tell(appealing, by(secretary, '2025-01-08'))).toEqual({
      code: 'not-now',
      data: { status: 'NOT_NOTIFIED' },
    })
    stream.must({ type: 'notify' }, system('2025-01-08')).must(appealing, by(secretary, '2025-01-09'))
    expect(stream.now.appeals.map((appeal) => appeal.ruling?.upheld)).toEqual([true, undefined])
  })

  it('is ruled on by the chair, not on himself, and once', () => {
    expect(told().tell(ruling, by(chair, days.ruling))).toEqual({ code: 'no-request' })
    expect(appealed().must(ruling, by(chair, days.ruling)).tell(ruling, by(chair, days.ruling))).toEqual({
      code: 'no-request',
    })
    const own = actor('ct', tenure('ct', 'STANDING_COMMITTEE_CHAIR'))
    expect(appealed('LEADER').tell(ruling, by(own, days.ruling))).toEqual({ code: 'own-work' })
    for (const post of posts)
      expect(appealed().tell(ruling, by(holder(post), days.ruling))?.code).toBe(
        post === 'STANDING_COMMITTEE_CHAIR' ? undefined : 'not-yours',
      )
  })

  it.each<[string, Partial<typeof ruling>, object]>([
    ['no number', { decision: '' }, { code: 'missing', field: 'decision' }],
    ['no ground', { ground: '' }, { code: 'missing', field: 'ground' }],
    ['corrections though it was not upheld', { upheld: false }, { code: 'malformed', field: 'corrections' }],
    [
      'a task twice',
      {
        corrections: [
          { task: 't', outcome: 'COMPLETED' },
          { task: 't', outcome: 'NOT_DONE' },
        ],
      },
      { code: 'malformed', field: 'corrections[1]' },
    ],
    [
      'a part of unknown size',
      { corrections: [{ task: 't', outcome: 'PARTIAL' }] },
      { code: 'missing', field: 'corrections[0].fraction' },
    ],
    [
      'a part of a whole',
      { corrections: [{ task: 't', outcome: 'COMPLETED', fraction: 0.5 }] },
      { code: 'malformed', field: 'corrections[0].fraction' },
    ],
  ])('is not ruled on with %s', (_, changes, refusal) => {
    expect(appealed().tell({ ...ruling, ...changes }, by(chair, days.ruling))).toEqual(refusal)
  })
})
