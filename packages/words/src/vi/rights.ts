import type { Because, CommandOf, Personal, Place, Reading, Relation } from '@khoan-viec/domain/access'
import type { StreamKind } from '@khoan-viec/domain/stream'
import taskActs from './task-acts.ts'

const kind: Record<StreamKind, string> = {
  organisation: 'Tổ chức',
  cycle: 'Năm khoán việc',
  meeting: 'Cuộc họp',
  task: 'Việc',
  assessment: 'Đánh giá cuối năm',
  handover: 'Biên bản bàn giao',
  log: 'Nhật ký đã ký',
  archive: 'Lịch sử quy trình',
}

const command: { readonly [Kind in StreamKind]: Readonly<Record<CommandOf<Kind>, string>> } = {
  organisation: {
    establish: 'Lập đơn vị và người giữ chức danh',
    reorganise: 'Sắp xếp, đổi tên, sáp nhập, chia tách đơn vị',
    appoint: 'Bổ nhiệm, phân công chức danh',
    'end-tenure': 'Cho thôi giữ chức danh',
    'set-area': 'Phân công lại địa bàn phụ trách',
    'change-head': 'Thay người đứng đầu, bàn giao',
    'leave-post': 'Ghi người đứng đầu đã rời chức vụ',
    'take-up-post': 'Ghi người kế nhiệm đã nhận chức vụ',
    'erase-person': 'Xóa tên một người theo quyết định',
    delegate: 'Ủy quyền cho người khác làm thay',
    'revoke-delegation': 'Thu hồi ủy quyền',
  },
  cycle: {
    open: 'Mở năm khoán việc',
    'set-clock': 'Chỉnh đồng hồ diễn tập',
    'move-clock': 'Chuyển đồng hồ diễn tập đến thời điểm khác',
    'publish-board': 'Công bố bảng',
    close: 'Khóa năm',
    'pass-date': 'Qua một mốc của lịch',
    grade: 'Chấm xếp loại',
    project: 'Dự kiến mức xếp loại',
  },
  meeting: {
    convene: 'Triệu tập cuộc họp',
    'set-agenda': 'Đặt chương trình họp',
    open: 'Khai mạc cuộc họp',
    close: 'Bế mạc, ra thông báo kết luận',
  },
  task: {
    ...taskActs,
    'settle-as-planned': 'Thực hiện quyết định trước khi đến ngày',
    'lapse-settlement': 'Ghi quyết định trước hết hiệu lực',
    'take-over': 'Tiếp nhận việc làm tiếp',
    'open-round': 'Mở lượt lấy ý kiến',
    'open-opinion': 'Mở niêm phong ý kiến',
    'note-notice': 'Ghi số thông báo kết luận',
    'lapse-correction': 'Ghi quá hạn chỉnh sửa',
    'remind-unsigned': 'Nhắc ký hợp đồng',
    'miss-report': 'Ghi thiếu báo cáo',
    'miss-milestone': 'Ghi chưa đạt mốc',
    'fall-overdue': 'Ghi quá hạn hoàn thành',
    'close-undelivered': 'Đóng việc không bàn giao',
    'hand-over': 'Bàn giao khi thay người đứng đầu',
    'succeed-head': 'Ghi người kế nhiệm nhận trách nhiệm',
    'settle-hand-over': 'Ghi kết quả theo biên bản bàn giao đã ký',
    'correct-outcome': 'Sửa kết quả theo quyết định',
    'close-year': 'Khóa việc khi khóa năm',
  },
  assessment: {
    'self-rank': 'Tự xếp loại',
    appraise: 'Thẩm định',
    vote: 'Ghi kết quả bỏ phiếu',
    decide: 'Quyết định mức xếp loại',
    appeal: 'Khiếu nại',
    'rule-appeal': 'Giải quyết khiếu nại',
    begin: 'Bắt đầu đánh giá cuối năm',
    chase: 'Nhắc phần còn thiếu',
    'note-computed': 'Ghi mức máy tính',
    notify: 'Thông báo kết quả',
    close: 'Khóa đánh giá',
  },
  handover: {
    propose: 'Đề xuất kết quả từng việc',
    answer: 'Đồng ý hoặc không đồng ý từng việc',
    rule: 'Quyết định việc chưa thống nhất',
    sign: 'Ký biên bản bàn giao',
    lay: 'Lập biên bản bàn giao',
    'lay-more': 'Ghi tiếp các việc vào biên bản',
    remind: 'Nhắc biên bản chưa xong',
    'pass-days': 'Ghi hết hạn cho ý kiến',
    close: 'Khép biên bản khi khóa năm',
  },
  log: { 'change-key': 'Đổi khóa ký nhật ký' },
  archive: {
    'keep-history': 'Lưu lịch sử quy trình',
    'note-loss': 'Ghi lịch sử đã mất',
    'erase-history': 'Xóa lịch sử theo quyết định',
  },
}

const reading: Record<Reading, string> = {
  board: 'Bảng công khai',
  clock: 'Đồng hồ của năm',
  seats: 'Danh sách vai trong buổi diễn tập',
  checkpoint: 'Điểm chốt đã ký và các ô băm của nhật ký',
  cycle: 'Năm khoán việc, lịch của năm',
  'record-state': 'Tình trạng nhật ký',
  draft: 'Bản nháp',
  'own-work': 'Việc của tôi',
  unit: 'Đơn vị, người của đơn vị',
  task: 'Việc, lịch sử, tệp và hợp đồng của việc',
  assessment: 'Đánh giá cuối năm của một đối tượng',
  handover: 'Biên bản bàn giao',
  meeting: 'Cuộc họp, thông báo kết luận',
  organisation: 'Nhật ký về tổ chức',
  delegation: 'Giấy ủy quyền',
  everything: 'Kết quả chấm của mọi đối tượng',
  past: 'Xem lại thời điểm đã qua, so sánh hai thời điểm',
  export: 'Lấy toàn bộ nhật ký ra tệp',
  'reading-log': 'Sổ ghi việc kiểm tra đã đọc gì',
  alarm: 'Cảnh báo về nhật ký',
  system: 'Tình trạng của hệ thống',
  process: 'Quy trình phía sau một hồ sơ',
  dossier: 'Gói hồ sơ kiểm tra',
  'log-entries': 'Từng mục của nhật ký dưới dạng tệp',
  rights: 'Vì sao một người được hay không được làm',
}

const relation: Record<Relation, string> = {
  OWN_UNIT: 'người của đơn vị đó',
  IN_AREA: 'cán bộ phụ trách địa bàn có đơn vị đó',
  AUTHORITY: 'người của cấp có thẩm quyền được xem toàn bộ',
  OBLIGOR: 'người đang hoặc đã chịu trách nhiệm về việc đó',
  TOOK_OVER: 'người đang giữ chức danh ở đơn vị làm tiếp việc đó, kể cả sau nhiều lần chuyển',
  SUBJECT: 'chính người được đánh giá',
  PARTY: 'người giao và người nhận, dù nay ở đâu',
  DELEGATE: 'người được ủy quyền làm thay, trong phạm vi và thời hạn ủy quyền',
}

const place: Record<Place, string> = {
  UNIT: 'của đơn vị có việc',
  AUTHORITY: 'ở cấp có thẩm quyền của năm',
  AREA: 'ở cấp có thẩm quyền, phụ trách địa bàn có đơn vị đó',
}

const by = {
  ANYBODY: 'bất kỳ ai, không cần đăng nhập',
  SEATED: 'bất kỳ ai có vai trong năm',
  OWNER: 'chỉ chính người đó',
  SYSTEM: 'Hệ thống',
  SUBJECT: 'người đứng đầu tự nói về mình',
  OUTGOING: 'người giao, theo nhiệm kỳ đã hết',
  HOLDER: 'người giữ chức danh được ủy quyền',
  REHEARSER: 'bất kỳ ai trong buổi diễn tập',
}

/** Why something is never done on another's behalf. */
const personal: Record<Personal, string> = {
  OWN_GRADE: 'mức xếp loại của chính mình',
  OWN_WORD: 'ý kiến, giải trình, cam kết của chính mình',
  BINDS: 'chữ ký ràng buộc chính người ký',
  JUDGES: 'kết luận, quyết định, đánh giá người khác',
  POSTS: 'tổ chức, chức danh và ủy quyền',
  HAND_OVER: 'bàn giao giữa hai người đứng đầu',
}

/** Blanks come filled: posts with their places, days, states. */
const because: Record<Because['why'], (fact: (name: string) => string) => string> = {
  'no-such-act': () => 'Không có việc nào như vậy đối với đối tượng này.',
  'only-audits': () => 'Người làm kiểm tra chỉ đọc, không thay đổi gì.',
  unseen: () => 'Người này không được biết là có đối tượng này, nên với họ nó không tồn tại.',
  'system-only': () => 'Chỉ hệ thống tự làm việc này, không người nào làm được.',
  'no-post': (fact) =>
    `Cần giữ chức danh: ${fact('needed')}. Người này không giữ chức danh đó và cũng không được ủy quyền.`,
  elsewhere: (fact) => `Người này giữ chức danh ${fact('held')}, nhưng không phải ${fact('needed')}.`,
  'not-in-office': (fact) => `Chức danh ${fact('held')} của người này chỉ có hiệu lực ${fact('span')}.`,
  'not-the-subject': () => 'Chỉ chính người được đánh giá mới làm việc này.',
  'not-delegable': (fact) =>
    `Người này được ${fact('held')} ủy quyền (số ${fact('number')}), nhưng việc này không được làm thay: ${fact('personal')}.`,
  'outside-delegation': (fact) =>
    `Người này được ${fact('held')} ủy quyền (số ${fact('number')}), nhưng việc này nằm ngoài nội dung hoặc phạm vi ủy quyền.`,
  'delegation-over': (fact) =>
    `Ủy quyền số ${fact('number')} của ${fact('held')} chỉ có hiệu lực ${fact('span')}; hiện nay: ${fact('standing')}.`,
  'own-work': () => 'Không ai được nghiệm thu hay quyết định về việc của chính mình.',
  state: (fact) => `Trạng thái hiện nay là “${fact('state')}”. Việc này chỉ làm được khi: ${fact('states')}.`,
  refused: (fact) => fact('refusal'),
}

export default {
  kind,
  command,
  reading,
  relation,
  place,
  by,
  personal,
  because,
  /** How a delegation stands. */
  standing: {
    IN_FORCE: 'đang có hiệu lực',
    FUTURE: 'chưa đến ngày hiệu lực',
    LAPSED: 'đã hết thời hạn',
    REVOKED: 'đã bị thu hồi',
    ENDED: 'người ủy quyền đã thôi giữ chức danh',
    LEFT: 'người được ủy quyền không còn giữ chức danh ở nơi đó',
  },
  states: {
    NEW: 'chưa có',
    ANY: 'mọi trạng thái',
    RUNNING: 'đang trong năm',
    CONVENED: 'đã triệu tập',
    OPEN: 'đang mở',
    CLOSED: 'đã khóa',
    LAYING: 'đang lập',
    PROPOSING: 'chờ người giao đề xuất',
    ANSWERING: 'chờ người nhận trả lời',
    RULING: 'chờ cấp trên quyết định',
    SIGNING: 'chờ ký',
  },
  yes: (tenure: string) => `Được làm, với chức danh ${tenure}.`,
  yesFor: (tenure: string, number: string) => `Được làm thay ${tenure} theo ủy quyền số ${number}.`,
  yesAnyway: 'Được làm, không cần chức danh nào.',
}
