import { describe, expect, test } from 'vitest'
import { delivered, inProgress, inReview, passTime, type Story } from '../task/testing/story.ts'
import { actor, facts, morning, UNIT, type Name } from '../task/testing/world.ts'
import { canDo } from './can-do.ts'
import { mayReadTask, mayReadUnit } from './may-read.ts'
import { opinionsGiven } from './redact.ts'

const allowed = ({ task }: Story, who: Name, day: string): readonly string[] =>
  canDo(task, actor(who), facts, morning(day))
    .filter(({ refusal }) => !refusal)
    .map(({ command, subject }) => (subject === undefined ? command : `${command} ${subject}`))

describe('what one may do', () => {
  test('is the same question as what would be accepted, asked before anything is written', () => {
    expect(allowed(delivered(), 'kiem_tra', '2024-09-21')).toEqual(['check'])
    expect(allowed(inReview(), 'uy_vien', '2024-02-15')).toEqual(['give-opinion'])
    expect(allowed(inProgress(), 'thanh_tra', '2024-03-01')).toEqual([])
    const april = passTime(inProgress(), morning('2024-04-02'))
    expect(allowed(april, 'bi_thu', '2024-04-02')).toContain('report 2024-M03')
  })

  test('tells what is not yet possible with its date, and hides what never is', () => {
    const acts = canDo(inProgress().task, actor('chu_tich'), facts, morning('2024-03-05'))
    expect(acts.find(({ command }) => command === 'report')).toEqual({
      command: 'report',
      subject: '2024-M03',
      refusal: { code: 'too-early', data: { opens: '2024-04-01' } },
    })
    expect(acts.map(({ command }) => command)).not.toContain('check')
    expect(canDo(inReview().task, actor('thuong_truc'), facts, inReview().now)).toContainEqual({
      command: 'conclude',
      refusal: { code: 'round-open' },
    })
  })

  test('is nothing for a stranger', () => {
    expect(canDo(inProgress().task, actor('nguoi_la'), facts, morning('2024-03-05'))).toEqual([])
  })
})

describe('what one may read', () => {
  const today = '2024-03-01'

  test('the unit its own, the authority all, an area officer his area', () => {
    const may = (who: Name, unit = UNIT): boolean => mayReadUnit(actor(who), unit, today, 'hm')
    for (const who of ['bi_thu', 'chi_bo_1', 'thuong_truc', 'uy_ban', 'kiem_tra', 'thanh_tra', 'dia_ban'] as const)
      expect(may(who)).toBe(true)
    expect(may('nguoi_la')).toBe(false)
    expect(may('dia_ban', 'ql')).toBe(false)
    expect(mayReadUnit(actor('thuong_truc'), UNIT, today, 'tinh')).toBe(false)
  })

  test('who has left still reads what he answered for', () => {
    expect(mayReadUnit(actor('chu_tich'), UNIT, '2024-07-01', 'hm')).toBe(false)
    expect(mayReadTask(inProgress().task, actor('chu_tich'), '2024-07-01', 'hm')).toBe(true)
    expect(mayReadTask(inReview().task, actor('chu_tich'), '2024-07-01', 'hm')).toBe(false)
  })

  test('how many opinions were given is no secret', () => {
    expect(opinionsGiven(inReview().task)).toBe(0)
  })
})
