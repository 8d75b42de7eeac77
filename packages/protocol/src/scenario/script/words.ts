import type { Act } from './script.ts'

/** An act in words, in both languages, without who does it. */
export type Words = { readonly vi: string; readonly en: string }

const verbs: Readonly<Record<string, Words>> = {
  submit: { vi: 'đăng ký việc khó', en: 'registers a hard task' },
  resubmit: { vi: 'gửi lại phiếu đăng ký', en: 'hands the registration in again' },
  endorse: { vi: 'xác nhận nghị quyết của đảng ủy', en: 'enters the committee’s endorsement' },
  screen: { vi: 'đưa vào chương trình họp', en: 'puts it on an agenda' },
  'send-back': { vi: 'trả phiếu để bổ sung', en: 'sends the form back for completion' },
  add: { vi: 'giao thêm việc', en: 'adds a task' },
  'give-opinion': { vi: 'cho ý kiến', en: 'gives an opinion' },
  'close-round': { vi: 'kết thúc lượt ý kiến', en: 'closes the round' },
  conclude: { vi: 'kết luận', en: 'concludes' },
  offer: { vi: 'phát hành hợp đồng khoán', en: 'offers the contract' },
  sign: { vi: 'ký hợp đồng khoán', en: 'signs the contract' },
  cascade: { vi: 'phân khai chỉ tiêu tới chi bộ', en: 'splits the quota to cells' },
  'accept-part': { vi: 'nhận chỉ tiêu phân khai', en: 'accepts a part of the quota' },
  'report-part': { vi: 'báo cáo phần chỉ tiêu của chi bộ', en: 'reports for a cell' },
  report: { vi: 'báo cáo tiến độ', en: 'reports progress' },
  'correct-report': { vi: 'đính chính báo cáo', en: 'corrects a report' },
  direct: { vi: 'chỉ đạo', en: 'gives a direction' },
  'answer-direction': { vi: 'trả lời chỉ đạo', en: 'answers a direction' },
  'request-support': { vi: 'đề nghị hỗ trợ', en: 'asks for support' },
  'answer-support': { vi: 'trả lời đề nghị hỗ trợ', en: 'answers a request for support' },
  explain: { vi: 'giải trình', en: 'explains' },
  'request-waiver': { vi: 'đề nghị miễn thực hiện', en: 'asks for a waiver' },
  'decide-waiver': { vi: 'quyết định về đề nghị miễn', en: 'decides on a waiver' },
  'request-change': { vi: 'đề nghị điều chỉnh', en: 'asks for a change' },
  'decide-change': { vi: 'quyết định về đề nghị điều chỉnh', en: 'decides on a change' },
  deliver: { vi: 'bàn giao kết quả', en: 'delivers' },
  'correct-delivery': { vi: 'đính chính bàn giao', en: 'corrects the delivery' },
  check: { vi: 'nghiệm thu', en: 'checks the result' },
  'correct-check': { vi: 'đính chính nghiệm thu', en: 'corrects the check' },
  convene: { vi: 'triệu tập hội nghị', en: 'convenes the meeting' },
  'set-agenda': { vi: 'sắp xếp chương trình họp', en: 'orders the agenda' },
  'self-rank': { vi: 'tự xếp loại', en: 'ranks itself' },
  appraise: { vi: 'thẩm định', en: 'appraises' },
  vote: { vi: 'ghi kết quả biểu quyết', en: 'enters the vote' },
  decide: { vi: 'quyết định mức xếp loại', en: 'decides the level' },
  appeal: { vi: 'kiến nghị', en: 'appeals' },
  'rule-appeal': { vi: 'giải quyết kiến nghị', en: 'rules on the appeal' },
  'publish-board': { vi: 'công khai bảng', en: 'publishes a board' },
  propose: { vi: 'đề xuất kết quả bàn giao từng việc', en: 'proposes what is handed over of each task' },
  answer: { vi: 'nhận bàn giao từng việc', en: 'answers the hand-over, task by task' },
  rule: { vi: 'quyết định việc chưa thống nhất khi bàn giao', en: 'decides what the hand-over left in dispute' },
  'change-head': { vi: 'cập nhật người đứng đầu mới', en: 'enters a new head' },
  reorganise: { vi: 'cập nhật quyết định sắp xếp đơn vị', en: 'enters a decision on units' },
  appoint: { vi: 'cập nhật bổ nhiệm', en: 'enters an appointment' },
  'plan-settlement': { vi: 'quyết định việc đi đâu khi đơn vị kết thúc', en: 'decides what becomes of the work' },
}

const byStream: Readonly<Record<string, Words>> = {
  'meeting/open': { vi: 'khai mạc hội nghị', en: 'opens the meeting' },
  'meeting/close': { vi: 'bế mạc, ra thông báo kết luận', en: 'closes the meeting with its notice' },
  'handover/sign': { vi: 'ký biên bản bàn giao', en: 'signs the hand-over act' },
  'cycle/open': { vi: 'mở năm công tác', en: 'opens the year' },
  'cycle/close': { vi: 'khép lại năm công tác', en: 'closes the year' },
}

/** What the act is and what it is about: `ký hợp đồng khoán: Giải tỏa các trường hợp lấn chiếm …`. */
export function inWords({ stream, command, about, note }: Pick<Act, 'stream' | 'command' | 'about' | 'note'>): Words {
  const kind = stream.slice(0, stream.indexOf('/'))
  const verb = byStream[`${kind}/${command.type}`] ?? verbs[command.type] ?? { vi: command.type, en: command.type }
  const rest = note === undefined || note === about ? about : `${about} (${note})`
  return { vi: `${verb.vi}: ${rest}`, en: `${verb.en}: ${rest}` }
}
