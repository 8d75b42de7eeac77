import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test, vi } from 'vitest'
import { dayOf } from '../calendar/index.ts'
import { standingOn } from '../organisation/delegation.ts'
import { type Actor, type Tenure, type Mandate, remits } from '../organisation/organisation.ts'
import { anyLife } from '../task/testing/lives.ts'
import { delivered, inProgress, type Story } from '../task/testing/story.ts'
import { actor, facts, morning, names, UNIT } from '../task/testing/world.ts'
import { isOwnWork, taskSeat } from '../task/who.ts'
import { everyRight, holderOf } from './acting.ts'
import { canDo, type TaskAct } from './can-do.ts'
import { explainRight } from './explain-right.ts'
import { mayReadTask } from './may-read.ts'
import { remitsOf } from './remits.ts'
import { rightsOfTask } from './rights-of-task.ts'
import { personal } from './seat.ts'

// Lives are long and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

type Person = Extract<Actor, { kind: 'PERSON' }>
const everybody = names.map((name) => actor(name) as Person)
const everyTenure: readonly Tenure[] = everybody.flatMap(({ tenures }) => tenures)

type Given = { readonly delegate: Person; readonly mandate: Mandate }

const aPaper = fc.record({
  remits: fc.subarray([...remits], { minLength: 4 }),
  units: fc.option(fc.constantFrom([UNIT, 'ql'], ['ql']), { nil: undefined, freq: 1 }),
  tasks: fc.constantFrom(undefined, undefined, ['another']),
  span: fc.constantFrom(['2024-01-01', '2024-12-31'], ['2024-01-01', '2025-03-31'], ['2024-03-01', '2024-04-30']),
})

/** Anybody delegates anything to anybody, sensibly or not: what the rules of giving refuse must not be what keeps the rules of doing. */
const aGiven: fc.Arbitrary<Given> = fc
  .constantFrom(...everyTenure)
  .chain((tenure) =>
    fc.tuple(
      fc.constant(tenure),
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom(...everybody.filter(({ tenures }) => tenures[0]?.unit === tenure.unit)),
        },
        { weight: 1, arbitrary: fc.constantFrom(...everybody) },
      ),
      aPaper,
    ),
  )
  .map(
    ([
      tenure,
      delegate,
      {
        span: [from = '', to = ''],
        units,
        tasks,
        remits: given,
      },
    ]) => ({
      delegate,
      mandate: {
        id: `${tenure.unit}/01-GUQ`,
        number: '01-GUQ',
        tenure,
        delegate: delegate.person,
        remits: given,
        ...(units ? { units } : {}),
        ...(tasks ? { tasks } : {}),
        from,
        to,
        given: morning('2024-01-01'),
      },
    }),
  )

const withMandate = ({ delegate, mandate }: Given): Person => ({ ...delegate, mandates: [mandate] })

const allowed = ({ task, now }: Story, who: Actor): readonly string[] =>
  canDo(task, who, facts, now)
    .filter(({ refusal }) => !refusal)
    .map(nameOf)
    .toSorted()

const nameOf = ({ command, subject }: TaskAct): string => `${command} ${subject ?? ''}`

/** What the delegator could do from the one post, of what the paper names, about this task, unless it is the delegate's own work to be judged. */
function passedOn({ task, now }: Story, { delegate, mandate }: Given): readonly string[] {
  const today = dayOf(now)
  if (standingOn(mandate, today, delegate.tenures) !== 'IN_FORCE') return []
  const { units, tasks } = mandate
  if ((units || tasks) && !units?.includes(task.unit) && !tasks?.includes(task.id)) return []
  return canDo(task, holderOf(mandate), facts, now)
    .filter(({ refusal, command }) => {
      const { remit, notOwn } = rightsOfTask[command]
      if (refusal || remit === undefined || !mandate.remits.includes(remit)) return false
      return !notOwn || !isOwnWork(task, delegate.person, today, facts)
    })
    .map(nameOf)
}

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])].toSorted()

describe('a delegate', () => {
  const reached = new Set<string>()

  property.prop([anyLife, fc.array(aGiven, { minLength: 5, maxLength: 15, size: 'max' })], { numRuns: 60 })(
    'may do what he may anyway and what was passed on to him, and nothing else, from a seat that names the paper',
    ({ tried }, givens) => {
      for (const [n, given] of givens.entries()) {
        const story = tried[(n * 7) % tried.length]?.before
        if (!story) continue
        const own = allowed(story, given.delegate)
        const passed = passedOn(story, given)
        const who = withMandate(given)
        expect(allowed(story, who)).toEqual(union(own, passed))
        const { task, now } = story
        for (const act of passed.filter((each) => !own.includes(each))) {
          const [command = '', subject = ''] = act.split(' ')
          reached.add(command)
          const ruling = explainRight(who, { command, subject }, { kind: 'task', unit: UNIT, task }, { facts, at: now })
          expect(ruling).toEqual({ allowed: true, under: given.mandate.tenure, for: given.mandate })
          const where = { actor: who, today: dayOf(now), facts }
          expect(taskSeat(command as TaskAct['command'], task, where, subject)?.mandate).toBe(given.mandate)
        }
      }
    },
  )

  property.prop([anyLife, aGiven], { numRuns: 60 })(
    'of what was revoked has nothing left at once',
    ({ story }, given) => {
      const revoked = { at: story.now, by: given.mandate.tenure.person, reason: 'Đã đi công tác về' }
      const who = withMandate({ ...given, mandate: { ...given.mandate, revoked } })
      expect(allowed(story, who)).toEqual(allowed(story, given.delegate))
      const today = dayOf(story.now)
      expect(mayReadTask(story.task, who, today, 'hm')).toBe(mayReadTask(story.task, given.delegate, today, 'hm'))
    },
  )

  test('so that the properties above say something: work of most kinds was passed on', () => {
    expect(reached.size).toBeGreaterThan(5)
  })
})

describe('the table', () => {
  test('says of everything that posts do as what work it is delegated, or why never', () => {
    for (const { kind, command, right } of everyRight) {
      const isOfPosts = right.seats.length > 0 || ['SUBJECT', 'OUTGOING', 'HOLDER'].includes(right.besides ?? '')
      const says = [right.remit, right.personal].filter((each) => each !== undefined)
      expect(says, `${kind} ${command}`).toHaveLength(isOfPosts ? 1 : 0)
    }
    const used = new Set(everyRight.map(({ right }) => right.personal))
    expect(personal.filter((each) => !used.has(each))).toEqual([])
  })

  test('lets nobody delegate what judges, binds, or is said in person', () => {
    const never = (kind: string) =>
      everyRight.filter((each) => each.kind === kind && each.right.personal).map(({ command }) => command)
    expect(never('assessment')).toEqual(['self-rank', 'appraise', 'vote', 'decide', 'appeal', 'rule-appeal'])
    expect(never('handover')).toEqual(['propose', 'answer', 'rule', 'sign'])
    expect(never('organisation')).toContain('delegate')
    for (const command of [
      'sign',
      'conclude',
      'give-opinion',
      'explain',
      'decide-waiver',
      'decide-change',
      'correct-check',
    ])
      expect(never('task')).toContain(command)
  })

  test('gives each post the work that it has', () => {
    expect(remitsOf('SECRETARY')).toEqual(['REGISTRATION', 'REPORTING', 'EXCHANGE', 'DELIVERY', 'CASCADE'])
    expect(remitsOf('VERIFIER')).toEqual(['VERIFICATION'])
    expect(remitsOf('STANDING_COMMITTEE_CHAIR')).toEqual(['EXCHANGE', 'PRESIDING'])
    expect(remitsOf('AREA_OFFICER')).toEqual(['EXCHANGE'])
    expect(remitsOf('AUDITOR')).toEqual([])
  })
})

describe('why a delegate may not', () => {
  const deputy = everybody.find(({ person }) => person === 'phu_trach')
  const secretary = everyTenure.find(({ person }) => person === 'bi_thu')
  if (!deputy || !secretary) throw new Error('nobody there')
  const mandate: Mandate = {
    id: 'qv/01-GUQ',
    number: '01-GUQ',
    tenure: secretary,
    delegate: 'phu_trach',
    remits: ['REPORTING'],
    from: '2024-04-01',
    to: '2024-04-07',
    given: morning('2024-03-30'),
  }
  const ask = (command: string, day: string, change: Partial<Mandate> = {}, story = inProgress()) => {
    const said = explainRight(
      { ...deputy, mandates: [{ ...mandate, ...change }] },
      { command, subject: command === 'report' ? '2024-M03' : '' },
      { kind: 'task', unit: UNIT, task: story.task },
      { facts, at: morning(day) },
    )
    return said.allowed ? said : said.because
  }

  test('is said by what stands in the way', () => {
    expect(ask('report', '2024-04-02')).toMatchObject({ allowed: true, under: secretary, for: { number: '01-GUQ' } })
    expect(ask('sign', '2024-04-02')).toMatchObject({ why: 'not-delegable', personal: 'BINDS' })
    expect(ask('deliver', '2024-04-02')).toMatchObject({ why: 'outside-delegation' })
    expect(ask('report', '2024-04-02', { tasks: ['another'] })).toMatchObject({ why: 'outside-delegation' })
    expect(ask('report', '2024-03-31')).toMatchObject({ why: 'delegation-over', standing: 'FUTURE' })
    expect(ask('report', '2024-04-08')).toMatchObject({ why: 'delegation-over', standing: 'LAPSED' })
    expect(ask('report', '2024-04-02', { tenure: { ...secretary, to: '2024-04-01' } })).toMatchObject({
      why: 'delegation-over',
      standing: 'ENDED',
    })
    const revoked = { at: morning('2024-04-02'), by: 'bi_thu', reason: 'Về sớm' }
    expect(ask('report', '2024-04-02', { revoked })).toMatchObject({ why: 'delegation-over', standing: 'REVOKED' })
    expect(ask('report', '2024-04-02', { remits: ['DELIVERY'] })).toMatchObject({ why: 'outside-delegation' })
  })

  test('nobody accepts for another what that other, or he himself, delivered', () => {
    const verifier = everyTenure.find(({ post }) => post === 'VERIFIER')
    const member = everybody.find(({ person }) => person === 'uy_vien')
    if (!verifier || !member) throw new Error('nobody there')
    const given: Mandate = {
      ...mandate,
      tenure: verifier,
      delegate: 'uy_vien',
      remits: ['VERIFICATION'],
      to: '2024-12-31',
    }
    const { task } = delivered()
    const last = task.deliveries.at(-1)
    if (!last) throw new Error('nothing was delivered')
    const check = (changed: typeof task) =>
      explainRight(
        { ...member, mandates: [given] },
        { command: 'check' },
        { kind: 'task', unit: UNIT, task: changed },
        { facts, at: morning('2024-09-21') },
      )
    expect(check(task)).toMatchObject({ allowed: true, for: { tenure: verifier } })
    for (const said of [
      { by: 'uy_vien' },
      { by: 'phu_trach', for: { from: 'kiem_tra', decision: '1-GUQ' } },
      { by: 'kiem_tra' },
    ])
      expect(check({ ...task, deliveries: [{ ...last, ...said }] })).toMatchObject({ because: { why: 'own-work' } })
  })
})
