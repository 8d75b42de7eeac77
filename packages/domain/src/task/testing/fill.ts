import type { TaskAct } from '../../access/can-do.ts'
import type { TaskPeopleCommand } from '../command.ts'
import type { Disposition } from '../settlement.ts'
import type { Task } from '../task.ts'
import { hash } from './story.ts'
import { aFile, aRegistration, aReport, facts, someTerms, UNIT } from './world.ts'

const choose = <Item>(way: number, ...items: readonly [Item, ...Item[]]): Item => items[way % items.length] ?? items[0]

/** A well-formed command for an act: `way` chooses among the ways to do it. */
export function fill({ command, subject = '' }: TaskAct, task: Task, way: number): TaskPeopleCommand {
  const text = `Nội dung ${way}`
  const decision = `${way}-QĐ/ThU`
  const results = choose(way, { ho: 53, 'ban-giao': 1 }, { ho: 40, 'ban-giao': 0 }, { ho: 61, 'ban-giao': 1 })
  const handed = { results, note: text, evidence: [aFile] }
  const verdict = {
    verdict: choose<'ACCEPTED' | 'FAILED'>(way, 'ACCEPTED', 'FAILED'),
    results,
    quality: choose<'GOOD' | 'BADLY_DONE'>(way, 'GOOD', 'GOOD', 'BADLY_DONE'),
    onTheSpot: true,
    ground: text,
  }
  const ruling = { id: subject, granted: way % 2 === 0, decision, text }
  const registration = aRegistration({ basis: text })
  switch (command) {
    case 'submit':
      return { type: command, task: 't1', cycle: 'hm-2024', unit: UNIT, registration }
    case 'add':
      return { type: command, task: 't1', cycle: 'hm-2024', unit: UNIT, registration, ground: text }
    case 'transfer':
      return { type: command, decision, ground: text, to: [{ task: `t1.${way}`, unit: 'ql' }] }
    case 'close-with-result':
    case 'cancel':
      return { type: command, decision, ground: text }
    case 'plan-settlement':
      return {
        type: command,
        from: choose(way, '2024-07-01', '2024-10-01', '2024-12-20'),
        decision,
        ground: text,
        ...(way % 5 === 0 ? { withUnit: true } : {}),
        disposition: choose<Disposition>(
          way,
          { kind: 'TRANSFER', to: [{ task: `t1.${way}`, unit: 'ql' }] },
          { kind: 'CLOSE' },
          { kind: 'CANCEL' },
        ),
      }
    case 'withdraw-settlement':
      return { type: command, ground: text }
    case 'resubmit':
      return { type: command, registration }
    case 'endorse':
      return { type: command, resolution: text }
    case 'screen':
      return { type: command, meeting: `h${way % 3}` }
    case 'send-back':
      return { type: command, field: 'product', reason: text }
    case 'give-opinion':
      return {
        type: command,
        stance: choose<'AGREE' | 'REJECT' | 'RETURN'>(way, 'AGREE', 'REJECT', 'RETURN'),
        reason: text,
      }
    case 'close-round':
      return { type: command }
    case 'conclude': {
      const said = choose<'APPROVED' | 'APPROVED_WITH_CHANGES' | 'RETURNED' | 'REJECTED'>(
        way,
        'APPROVED',
        'APPROVED',
        'APPROVED_WITH_CHANGES',
        'RETURNED',
        'REJECTED',
      )
      return {
        type: command,
        verdict: said,
        ground: text,
        ...(said === 'APPROVED_WITH_CHANGES' ? { registration } : {}),
      }
    }
    case 'offer':
      return { type: command, terms: nextTerms(task, decision, way) }
    case 'sign':
      return { type: command, terms: task.contract?.hash ?? hash(someTerms()) }
    case 'cascade':
      return {
        type: command,
        indicator: 'ho',
        parts: [
          { id: 'cb1', cell: 'Chi bộ 1', cellSecretary: 'chi_bo_1', areaMember: 'phu_trach', quota: 30 },
          {
            id: 'cb2',
            cell: 'Chi bộ 2',
            cellSecretary: 'chi_bo_2',
            areaMember: 'phu_trach',
            quota: way % 7 === 0 ? 19 : 20,
          },
        ],
      }
    case 'accept-part':
      return { type: command, part: subject }
    case 'report-part':
      return { type: command, part: subject, period: facts.calendar.periods[way % 5]?.id ?? '', value: way % 30 }
    case 'report':
      return {
        type: command,
        report: aReport(subject, { values: { ho: partsSum(task) ?? choose(way, 3, 28, 53), 'ban-giao': 0 } }),
      }
    case 'correct-report':
      return {
        type: command,
        report: aReport(subject, { done: text, values: { ho: partsSum(task) ?? 30, 'ban-giao': 0 } }),
        decision,
      }
    case 'direct':
    case 'request-support':
    case 'request-waiver':
      return { type: command, text }
    case 'answer-direction':
      return { type: command, id: subject, text }
    case 'answer-support':
      return { type: command, id: subject, granted: way % 2 === 0, text }
    case 'explain':
      return { type: command, lapse: subject, text }
    case 'decide-waiver':
    case 'decide-change':
      return { type: command, ...ruling }
    case 'request-change':
      return choose<TaskPeopleCommand>(
        way,
        { type: command, text, deadline: '2024-11-15' },
        { type: command, text, targets: { ho: 50 } },
      )
    case 'deliver':
    case 'correct-delivery':
      return { type: command, ...handed }
    case 'check':
      return { type: command, ...verdict }
    case 'correct-check':
      return { type: command, ...verdict, decision }
  }
}

/** Terms for the heads in office; for a successor in a running contract the same work. */
function nextTerms({ contract, handovers }: Task, decision: string, way: number) {
  const chairman = choose(way, handovers.length > 0 ? 'chu_tich_moi' : 'chu_tich', 'chu_tich_moi')
  const terms = contract?.inForceSince === undefined ? someTerms() : contract.terms
  return { ...terms, decision, obligors: { ...terms.obligors, chairman } }
}

const partsSum = ({ cascade, contract }: Task): number | undefined => {
  if (!cascade) return undefined
  const baseline = contract?.terms.indicators.find(({ id }) => id === 'ho')?.baseline ?? 0
  return cascade.parts.reduce((sum, { reported }) => sum + (reported.at(-1)?.value ?? 0), baseline)
}
