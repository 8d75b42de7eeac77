import { describe, expect, test } from 'vitest'
import { redactTask, redactTaskEvent } from '../access/redact.ts'
import { SYSTEM } from '../organisation/organisation.ts'
import type { RoundMember, Stance } from './task.ts'
import {
  approved,
  ask,
  begin,
  goOn,
  inReview,
  members,
  openRoundLine,
  passTime,
  refusalOf,
  reviewed,
  screened,
  straight,
  type Line,
} from './testing/story.ts'
import { actor, alsoHolding, aRegistration, facts, morning, UNIT } from './testing/world.ts'

const opinion = (who: Line[0], stance: Stance, reason = ''): Line => [
  who,
  '2024-02-15',
  { type: 'give-opinion', stance, reason },
]
const opening = (present: readonly RoundMember[], all = members): Line => [
  SYSTEM,
  '2024-02-15',
  { type: 'open-round', meeting: 'h1', present, members: all },
]

describe('the round', () => {
  test('each body needs more than half of its own members', () => {
    const oneOfTheCommittee = members.filter(({ person }) => person !== 'uy_vien' && person !== 'hai_vai')
    expect(refusalOf(screened(), opening(oneOfTheCommittee))).toEqual({
      code: 'no-quorum',
      data: { body: 'STANDING_COMMITTEE', present: 1, needed: 2 },
    })
    const withoutOther = members.filter(({ body }) => body === 'STANDING_COMMITTEE')
    expect(refusalOf(screened(), opening(withoutOther))).toMatchObject({
      data: { body: 'PEOPLES_COMMITTEE_STANDING', present: 0, needed: 2 },
    })
  })

  test('exactly half of a body is not enough', () => {
    const half = members.filter(({ person }) => person !== 'uy_ban')
    expect(refusalOf(screened(), opening(half))).toEqual({
      code: 'no-quorum',
      data: { body: 'PEOPLES_COMMITTEE_STANDING', present: 1, needed: 2 },
    })
  })

  const head: RoundMember = { person: 'bi_thu', name: 'bi_thu', body: 'PEOPLES_COMMITTEE_STANDING' }

  test('a member who heads the unit is recused, and counts for no quorum, present or absent', () => {
    const present = [...members.filter(({ person }) => person !== 'uy_ban'), head]
    // Two of three with him; without him one of two, which is too few.
    expect(refusalOf(screened(), opening(present, [...members, head]))).toMatchObject({
      code: 'no-quorum',
      data: { present: 1 },
    })
    // One of two with him; without him one of one.
    const alone = members.filter(({ person }) => person !== 'uy_ban')
    expect(refusalOf(screened(), opening(alone, [...alone, head]))).toBeUndefined()
  })

  test('the recused gives no opinion, and nobody waits for it', () => {
    const story = goOn(screened(), [opening([...members, head], [...members, head])])
    expect(story.task.rounds[0]?.recused).toEqual([head])
    const seated = alsoHolding('bi_thu', {
      id: 'x',
      person: 'bi_thu',
      name: 'bi_thu',
      post: 'STANDING_COMMITTEE_MEMBER',
      unit: 'hm',
      from: '2020-01-01',
    })
    expect(refusalOf(story, opinion(seated, 'AGREE'))).toEqual({ code: 'recused' })
    expect(goOn(story, straight.opinions).task.status).toBe('REVIEWED')
  })

  test('opens only for the meeting on whose agenda the task stands', () => {
    const other: Line = [SYSTEM, '2024-02-15', { type: 'open-round', meeting: 'h2', present: members, members }]
    expect(refusalOf(screened(), other)).toMatchObject({ code: 'not-now' })
    expect(refusalOf(begin(), openRoundLine)).toMatchObject({ code: 'not-now', data: { status: 'SUBMITTED' } })
  })

  test('no person may open it, not even the chair', () => {
    expect(refusalOf(screened(), ['thuong_truc', '2024-02-15', openRoundLine[2]])).toEqual({ code: 'not-yours' })
  })

  test('the absent give no opinion, and every opinion but agreement needs its reason', () => {
    const present = members.filter(({ person }) => person !== 'uy_vien')
    expect(refusalOf(goOn(screened(), [opening(present)]), opinion('uy_vien', 'AGREE'))).toEqual({
      code: 'not-present',
    })
    expect(refusalOf(inReview(), opinion('uy_vien', 'REJECT', ' '))).toMatchObject({ code: 'missing', field: 'reason' })
    expect(refusalOf(inReview(), opinion('kiem_tra', 'AGREE'))).toEqual({ code: 'not-yours' })
  })

  test('an opinion given again replaces the former and is counted', () => {
    const { task } = goOn(inReview(), [opinion('uy_vien', 'AGREE'), opinion('uy_vien', 'REJECT', 'Việc thường xuyên')])
    expect(task.rounds[0]?.opinions).toMatchObject([{ person: 'uy_vien', stance: 'REJECT', versions: 2 }])
  })

  test('who sits in both bodies speaks once, and the last awaited closes the round', () => {
    const { task } = reviewed()
    expect(task.status).toBe('REVIEWED')
    expect(task.rounds[0]?.opinions).toHaveLength(4)
    expect(refusalOf(reviewed(), opinion('uy_vien', 'AGREE'))).toMatchObject({ code: 'not-now' })
  })

  test('the chair alone may close it before', () => {
    expect(refusalOf(inReview(), ['uy_vien', '2024-02-15', { type: 'close-round' }])).toEqual({ code: 'not-yours' })
    expect(goOn(inReview(), [['thuong_truc', '2024-02-15', { type: 'close-round' }]]).task.status).toBe('REVIEWED')
  })
})

describe('sealed opinions', () => {
  const secret = 'Tôi không đồng ý vì chưa rõ nguồn lực'
  const open = goOn(inReview(), [opinion('uy_vien', 'REJECT', secret), opinion('uy_ban', 'AGREE')])
  const shownTo = (story: typeof open, who: Parameters<typeof actor>[0]): string => {
    const reader = actor(who)
    return JSON.stringify([
      redactTask(story.task, reader),
      story.history.map((entry) => redactTaskEvent(entry, story.task, reader)),
    ])
  }

  test('while the round is open one reads only one’s own', () => {
    expect(shownTo(open, 'uy_vien')).toContain(secret)
    for (const who of ['thuong_truc', 'uy_ban', 'van_phong', 'thanh_tra', 'bi_thu'] as const)
      expect(shownTo(open, who)).not.toContain(secret)
    expect(redactTask(open.task, actor('thuong_truc')).rounds[0]?.opinions).toEqual([])
  })

  test('they open to every reader with the closing', () => {
    const closed = goOn(open, [['thuong_truc', '2024-02-15', { type: 'close-round' }]])
    for (const who of ['thuong_truc', 'uy_ban', 'thanh_tra'] as const) expect(shownTo(closed, who)).toContain(secret)
  })

  test('a former round stays open to read while a new one is sealed', () => {
    const { screen } = straight
    const returned = goOn(open, [
      ['thuong_truc', '2024-02-15', { type: 'close-round' }],
      ['thuong_truc', '2024-02-15', { type: 'conclude', verdict: 'RETURNED', ground: 'Rõ thêm' }],
      ['bi_thu', '2024-02-20', { type: 'resubmit', registration: aRegistration() }],
      [screen[0], '2024-02-21', screen[2]],
      [SYSTEM, '2024-02-22', openRoundLine[2]],
      ['uy_ban', '2024-02-22', { type: 'give-opinion', stance: 'REJECT', reason: 'điều mới' }],
    ])
    expect(shownTo(returned, 'thuong_truc')).toContain(secret)
    expect(shownTo(returned, 'thuong_truc')).not.toContain('điều mới')
  })
})

describe('what a closed round opens in the log', () => {
  const twice = goOn(inReview(), [
    opinion('uy_vien', 'AGREE'),
    opinion('uy_vien', 'REJECT', 'lý do'),
    opinion('uy_ban', 'AGREE'),
  ])
  const closed = goOn(twice, [['thuong_truc', '2024-02-15', { type: 'close-round' }]])
  const given = twice.history.filter(({ event }) => event.type === 'opinion-given').map(({ seq }) => seq)

  test('is every opinion given, also one that was given again, each in an entry of its own', () => {
    expect(given).toHaveLength(3)
    const opened = passTime(closed, closed.now).history.slice(closed.history.length)
    expect(opened.map(({ event, at, person }) => [event, at, person])).toEqual(
      given.map((of) => [{ type: 'opinion-opened', of }, closed.now, undefined]),
    )
  })

  test('nothing while it is open, and each once', () => {
    const [of = 0] = given
    const open = (story: typeof closed) => refusalOf(story, [SYSTEM, '2024-02-15', { type: 'open-opinion', of }])
    expect(passTime(twice, twice.now).history).toEqual(twice.history)
    expect(open(twice)).toEqual({ code: 'round-open' })
    expect(open(passTime(closed, closed.now))).toEqual({ code: 'already-done' })
  })

  test('is asked by nobody but the system', () => {
    const [of = 0] = given
    const said = ask(closed, actor('thuong_truc'), { type: 'open-opinion', of })
    expect(said).toEqual({ code: 'not-yours' })
  })

  test('with the last opinion awaited as with the chair’s word', () => {
    const { history } = passTime(reviewed(), reviewed().now)
    expect(history.filter(({ event }) => event.type === 'opinion-opened')).toHaveLength(4)
  })
})

describe('the conclusion', () => {
  const conclude = (
    verdict: 'APPROVED' | 'APPROVED_WITH_CHANGES' | 'RETURNED' | 'REJECTED',
    more: object = {},
  ): Line => ['thuong_truc', '2024-02-16', { type: 'conclude', verdict, ground: 'Theo ý kiến đa số', ...more }]

  test('waits for the round, and belongs to the chair', () => {
    expect(refusalOf(inReview(), conclude('APPROVED'))).toEqual({ code: 'round-open' })
    expect(refusalOf(reviewed(), ['uy_vien', '2024-02-16', conclude('APPROVED')[2]])).toEqual({ code: 'not-yours' })
  })

  test('with changes it carries what was approved, and nothing else does', () => {
    expect(refusalOf(reviewed(), conclude('APPROVED_WITH_CHANGES'))).toMatchObject({
      code: 'missing',
      field: 'registration',
    })
    expect(refusalOf(reviewed(), conclude('APPROVED', { registration: aRegistration() }))).toMatchObject({
      field: 'registration',
    })
    expect(
      refusalOf(reviewed(), conclude('APPROVED_WITH_CHANGES', { registration: aRegistration({ weight: 0 }) })),
    ).toMatchObject({ field: 'registration.weight' })
    const changed = aRegistration({ weight: 5 })
    const { task } = goOn(reviewed(), [conclude('APPROVED_WITH_CHANGES', { registration: changed })])
    expect(task).toMatchObject({ status: 'APPROVED', registration: changed, versions: [aRegistration()] })
  })

  test('returned, it is corrected by its day and lies before the chair again', () => {
    const returned = goOn(reviewed(), [conclude('RETURNED')])
    expect(returned.task.conclusions.at(-1)?.correctBy).toBe('2024-02-26')
    const resubmit: Line = ['chu_tich', '2024-02-26', { type: 'resubmit', registration: aRegistration({ weight: 2 }) }]
    expect(goOn(returned, [resubmit]).task.status).toBe('REVIEWED')
    expect(passTime(returned, morning('2024-02-27')).task.status).toBe('WITHDRAWN')
    expect(refusalOf(returned, ['chu_tich', '2024-02-27', resubmit[2]])).toMatchObject({
      code: 'not-now',
      data: { status: 'WITHDRAWN' },
    })
  })

  test('the notice is put on it once', () => {
    const notice: Line = [SYSTEM, '2024-02-16', { type: 'note-notice', notice: '7-TB/ThU' }]
    const noted = goOn(approved(), [notice])
    expect(noted.task.conclusions.at(-1)?.notice).toBe('7-TB/ThU')
    expect(refusalOf(noted, notice)).toEqual({ code: 'already-done' })
  })

  test('the chair does not conclude on his own unit’s task', () => {
    const both = alsoHolding('thuong_truc', {
      id: 'y',
      person: 'thuong_truc',
      name: 'x',
      post: 'SECRETARY',
      unit: UNIT,
      from: '2020-01-01',
    })
    const own = { ...facts, tenures: [...facts.tenures, ...(both.kind === 'PERSON' ? both.tenures : [])] }
    expect(refusalOf(reviewed(), [both, '2024-02-16', conclude('APPROVED')[2]], own)).toEqual({ code: 'own-work' })
  })
})
