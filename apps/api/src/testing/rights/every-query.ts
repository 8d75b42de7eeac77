import type { Api } from '../open-api.ts'
import { MEETING } from '../review-year.ts'
import { CYCLE } from '../town.ts'

export type Client = Awaited<ReturnType<Api['as']>>

/** Every query of the API. A new one fails the tests until it stands here. */
export const everyQuery: Readonly<Record<string, (as: Client) => Promise<unknown>>> = {
  'acceptance.queue': (as) => as.acceptance.queue.query({}),
  'account.acts': (as) => as.account.acts.query(),
  'account.list': (as) => as.account.list.query(),
  'account.mine': (as) => as.account.mine.query(),
  'administration.coming': (as) => as.administration.coming.query(),
  'administration.nationalList': (as) => as.administration.nationalList.query(),
  'administration.people': (as) => as.administration.people.query({ text: 'hồ' }),
  'administration.tree': (as) => as.administration.tree.query({}),
  'administration.tryReorganisation': (as) =>
    as.administration.tryReorganisation.query({
      command: {
        type: 'reorganise',
        decision: { number: '1-QĐ/TU', date: '2024-02-01', body: 'Tỉnh ủy' },
        from: '2024-03-01',
        changes: [{ type: 'RENAME', code: 'qv', name: 'phường Quỳnh Vinh' }],
      },
    }),
  'administration.tryProvince': (as) =>
    as.administration.tryProvince.query({ province: '40', group: 'Khối xã, phường' }),
  'administration.unit': (as) => as.administration.unit.query({ code: 'qv' }),
  'administration.units': (as) => as.administration.units.query({ text: 'quynh' }),
  'asOf.around': (as) => as.asOf.around.query(),
  'asOf.compare': (as) => as.asOf.compare.query({ from: '1' }),
  'board.byId': (as) => as.board.byId.query({ id: 'none' }),
  'board.list': (as) => as.board.list.query(),
  'cycle.clock': (as) => as.cycle.clock.query(),
  'cycle.current': (as) => as.cycle.current.query(),
  'delegation.list': (as) => as.delegation.list.query({}),
  'delegation.posts': (as) => as.delegation.posts.query(),
  'draft.get': (as) => as.draft.get.query({ id: 'none' }),
  'draft.list': (as) => as.draft.list.query(),
  'followUp.briefing': (as) => as.followUp.briefing.query(),
  'followUp.grid': (as) => as.followUp.grid.query({}),
  'grading.compare': (as) => as.grading.compare.query({}),
  'grading.subject': (as) => as.grading.subject.query({ id: `${CYCLE}:qv` }),
  'grading.table': (as) => as.grading.table.query(),
  'handover.byId': (as) => as.handover.byId.query({ id: 'none' }),
  'handover.ofUnit': (as) => as.handover.ofUnit.query({ unit: 'qv' }),
  'meeting.byId': (as) => as.meeting.byId.query({ id: MEETING }),
  'meeting.list': (as) => as.meeting.list.query({}),
  'reading.check': (as) => as.reading.check.query(),
  'reading.list': (as) => as.reading.list.query({}),
  'record.search': (as) => as.record.search.query({ size: 200 }),
  'record.state': (as) => as.record.state.query(),
  'record.stream': (as) => as.record.stream.query({ stream: { kind: 'task', id: 'qv-1' }, size: 200 }),
  'rights.explain': (as) => as.rights.explain.query({ person: 'chair', kind: 'task', id: 'qv-1', act: 'conclude' }),
  'rights.tokens': (as) => as.rights.tokens.query(),
  'seats.list': (as) => as.seats.list.query(),
  'session.me': (as) => as.session.me.query(),
  'task.byId': (as) => as.task.byId.query({ id: 'qv-1' }),
  'task.history': (as) => as.task.history.query({ id: 'qv-1', size: 200 }),
  'task.list': (as) => as.task.list.query({}),
  'task.similar': (as) => as.task.similar.query({ text: 'Cấp giấy chứng nhận' }),
  'unit.byCode': (as) => as.unit.byCode.query({ code: 'qv' }),
  'unit.list': (as) => as.unit.list.query({}),
  'work.mine': (as) => as.work.mine.query(),
  'workflow.ofStream': (as) => as.workflow.ofStream.query({ stream: { kind: 'task', id: 'qv-1' } }),
  'workflow.replay': (as) => as.workflow.replay.query({ stream: { kind: 'task', id: 'qv-1' }, run: 'run' }),
}
