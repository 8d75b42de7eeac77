const customary = {
  others: ['TOT', 'TOT'], mainTargetsMet: true, faultsRemedied: 'NOT_APPLICABLE', findings: [], violations: [],
}

/** The least that is a scenario: one unit, one task, one meeting. */
export const leastScenario = () => ({
  scenario: 'least',
  title: { vi: 'Ít nhất', en: 'Least' },
  about: { vi: 'Một đơn vị, một việc.', en: 'One unit, one task.' },
  starts: '2024-01-03',
  cycle: {
    id: '2024', name: 'Năm 2024', year: 2024, period: { from: '2024-01-01', to: '2024-12-31' }, side: 'PARTY',
    overlays: [], settings: {}, orientation: 'Ít việc, việc khó.', symbol: 'ThU', limits: { tasksPerUnit: 3 }, quorum: 0.5,
  },
  plan: {
    registration: { opens: '2024-01-08', closes: '2024-01-26' },
    correctionDays: 10,
    signing: { remindAfterDays: [3], escalateAfterDays: 5 },
    reports: { first: '2024-03-01', months: false, quarters: true, openWorkingDays: 5 },
    delivery: '2024-11-29', acceptance: '2024-12-10',
    assessment: { opens: '2024-12-11', closes: '2024-12-20' },
    grading: '2024-12-25',
    decision: { opens: '2024-12-26', closes: '2025-01-03' },
    appeal: { opens: '2025-01-06', closes: '2025-01-10' },
    close: '2025-01-20',
    shift: true,
  },
  authority: {
    code: 'thi-xa', name: 'Thị xã', kind: 'TOWN', collective: 'Đảng bộ thị xã', group: 'thi-xa', from: '2013-06-01',
    people: [
      { id: 'chair', name: 'Đậu Xuân Thắng', posts: ['STANDING_COMMITTEE_CHAIR'], from: '2020-08-01' },
      { id: 'deputy', name: 'Hồ Thị Minh', posts: ['STANDING_COMMITTEE_MEMBER', 'PEOPLES_STANDING_MEMBER'], from: '2020-08-01' },
      { id: 'office', name: 'Vũ Thị Yến', posts: ['SECRETARIAT'], from: '2020-08-01' },
      { id: 'organiser', name: 'Trần Đức Hòa', posts: ['ORGANISATION_BOARD'], from: '2020-08-01' },
      { id: 'verifier', name: 'Cao Tiến Lực', posts: ['VERIFIER'], from: '2020-08-01' },
    ],
  },
  units: [
    {
      code: 'xa', name: 'Xã', kind: 'COMMUNE', collective: 'Đảng ủy xã', group: 'xa', from: '2013-06-01',
      people: [
        { id: 'secretary', name: 'Hồ Đăng Quế', posts: ['SECRETARY'], from: '2020-06-01' },
        { id: 'chairman', name: 'Lê Xuân Kiên', posts: ['CHAIRMAN'], from: '2021-07-01' },
      ],
    },
  ],
  customs: {
    submitted: '2024-01-09', endorsed: '2024-01-11', screened: '2024-01-30', meeting: 'hop', offered: '2024-02-27',
    signed: { secretary: '2024-02-28', chairman: '2024-02-28', superior: '2024-02-29' },
    delivered: '2024-11-12', checked: '2024-12-02', firstDecision: 101,
  },
  tasks: [
    {
      task: 'viec', unit: 'xa',
      form: {
        title: 'Giải tỏa lấn chiếm', field: 'LAND', obstacle: 'Kéo dài mười năm.', notRoutine: 'Không phải việc thường ngày.',
        basis: 'Kết luận của Thị ủy', product: 'Mặt bằng được giải tỏa',
        indicators: [{ name: 'Trường hợp', uom: 'trường hợp', baseline: 0, target: 24 }],
        deadline: '2024-11-15',
      },
      contract: { duties: [{ what: 'Hỗ trợ cưỡng chế', who: 'Đội trật tự', due: '2024-05-15' }] },
      delivered: { results: { i1: 24 } },
    },
  ],
  meetings: [{ meeting: 'hop', title: 'Họp', place: 'Thị ủy', convened: '2024-01-31', on: '2024-02-06', notice: '15-TB/ThU' }],
  yearEnd: {
    selfRanks: { on: '2024-12-12', level: 'GOOD', statement: { COLLECTIVE: 'Tốt.', LEADER: 'Tốt.' } },
    appraisals: { on: '2024-12-16', level: 'GOOD', ground: 'Hồ sơ.', inputs: { COLLECTIVE: customary, LEADER: customary } },
    votes: { on: '2024-12-27', present: 3 },
    decisions: { on: '2024-12-30', decision: '880-QĐ/ThU' },
    closed: '2025-01-20',
  },
})
