import type { RefusalCode } from '@khoan-viec/domain/core'

/** The facts of a refusal, already written in the reader's way; `—` where the domain gave none. */
export type Facts = (name: string) => string

const refusals: Record<RefusalCode, (facts: Facts) => string> = {
  malformed: () => 'Thông tin này chưa đúng dạng. Hãy nhập lại.',
  missing: () => 'Bạn chưa điền mục này.',
  'too-long': () => 'Nội dung quá dài. Hãy viết gọn lại.',
  'too-many': () => 'Số mục vượt quá giới hạn. Hãy bớt lại.',
  'request-id-reused': () => 'Yêu cầu này đã được gửi với nội dung khác. Hãy tải lại trang rồi gửi lại.',
  'not-found': () => 'Không tìm thấy nội dung này.',
  'not-yours': () => 'Việc này do chức danh khác thực hiện.',
  recused: () => 'Bạn chịu trách nhiệm thực hiện việc này nên không tham gia cho ý kiến.',
  'own-work': () => 'Không ai được nghiệm thu hoặc quyết định việc của chính mình.',
  'too-early': (facts) => `Chưa đến thời gian thực hiện. Mở từ ngày ${facts('opens')}.`,
  'too-late': (facts) => `Đã hết thời gian thực hiện, hạn cuối là ngày ${facts('closes')}.`,
  'not-now': () => 'Ở bước hiện tại không làm được việc này. Hãy tải lại trang để xem việc đang ở bước nào.',
  'already-done': () => 'Việc này đã được thực hiện. Hãy tải lại trang để xem kết quả.',
  'changed-meanwhile': () => 'Nội dung vừa được người khác thay đổi. Hãy tải lại để xem bản mới nhất.',
  'limit-reached': (facts) => `Đơn vị đã đăng ký đủ ${facts('limit')} việc theo quy định của năm.`,
  'routine-work': () => 'Đây là việc thường xuyên, không phải việc khó. Hãy nêu rõ vì sao việc này khó.',
  'not-clear': () => 'Mục này chưa rõ. Hãy nêu cụ thể hơn.',
  'no-quorum': (facts) => `Chưa đủ thành phần: có mặt ${facts('present')}, cần ít nhất ${facts('needed')}.`,
  'not-present': () => 'Bạn không có tên trong danh sách dự họp nên chưa cho ý kiến được.',
  'round-open': () => 'Các thành viên đang cho ý kiến, chưa thể kết luận.',
  'terms-changed': () => 'Nội dung hợp đồng đã thay đổi. Hãy đọc lại bản mới rồi ký.',
  'sum-differs': (facts) =>
    `Tổng các phần là ${facts('actual')}, phải bằng ${facts('expected')} như hợp đồng. Hãy sửa số giao của từng phần.`,
  'no-heir': (facts) =>
    `Đơn vị chấm dứt hoạt động từ ngày ${facts('from')} theo quyết định ${facts('decision')} và không có một đơn vị kế thừa, nên không để việc lại được. Hãy quyết định trước việc này chuyển cho ai, kết thúc hay huỷ.`,
  'open-work-left': (facts) =>
    `Còn ${facts('tasks')} việc của đơn vị sắp chấm dứt hoạt động chưa được quyết định: ${facts('names')}. Hãy chọn cho từng việc: chuyển, kết thúc hoặc huỷ, rồi ghi lại.`,
  'work-between-years': (facts) =>
    `Còn ${facts('tasks')} việc của năm đã khóa đang chờ năm sau: ${facts('names')}. Hãy mở năm công tác tiếp theo trước, rồi quyết định từng việc.`,
  'receiver-ends': (facts) =>
    `Đơn vị ${facts('unit')} không còn vào ngày nhận việc, hoặc sẽ chấm dứt mà không có đơn vị kế thừa. Hãy chọn đơn vị khác nhận việc ${facts('task')}.`,
  'nothing-left': () =>
    'Mọi chỉ tiêu đã đạt, không còn gì để chuyển. Hãy nghiệm thu, hoặc kết thúc việc với kết quả đến nay.',
  'deadline-outside-cycle': () => 'Thời hạn phải nằm trong năm công tác.',
  'period-closed': () => 'Kỳ báo cáo đã đóng. Muốn sửa phải có quyết định của cấp có thẩm quyền.',
  'no-evidence': () => 'Bạn chưa đính kèm minh chứng.',
  'no-request': () => 'Nội dung này không còn chờ xử lý. Hãy tải lại trang để xem tình trạng mới nhất.',
  'evidence-unknown': () => 'Chưa nhận được tệp minh chứng. Hãy đính kèm lại.',
  'reason-needed': () => 'Mức quyết định khác mức hệ thống tính. Hãy nêu lý do.',
  'not-computed': () => 'Hệ thống chưa tính mức xếp loại cho đối tượng này.',
  'criteria-incomplete': () => 'Chưa chấm đủ các tiêu chí. Hãy chấm những tiêu chí còn thiếu.',
  'not-alive': (facts) =>
    `Đơn vị này không tồn tại vào ngày đó: đơn vị có từ ngày ${facts('from')}. Hãy chọn ngày hiệu lực hoặc đơn vị khác.`,
  'code-in-use': () => 'Mã này đang được một đơn vị khác dùng. Hãy đặt mã khác.',
  'number-used': () => 'Quyết định này đã được nhập. Hãy kiểm tra lại số và ngày ký.',
  'changed-twice': (facts) =>
    `Đơn vị ${facts('unit')} bị thay đổi hai lần trong cùng một quyết định. Hãy chỉ giữ lại một thay đổi.`,
  'into-itself': () => 'Không thể nhập hoặc chia một đơn vị vào chính nó. Hãy chọn đơn vị khác.',
  'split-into-one': () =>
    'Chia tách phải thành ít nhất hai đơn vị. Hãy thêm đơn vị hoặc để đơn vị cũ tiếp tục hoạt động.',
  'cyclic-superiors': (facts) => `Đơn vị ${facts('unit')} sẽ là cấp trên của chính mình. Hãy chọn cấp trên khác.`,
  'superior-ends': (facts) =>
    `Đơn vị ${facts('unit')} sẽ trực thuộc ${facts('superior')}, nơi không còn hoạt động vào thời gian đó. Hãy chọn cấp trên khác cho đơn vị này trong cùng quyết định.`,
  'built-on': (facts) =>
    `Quyết định ${facts('decision')}, hiệu lực từ ngày ${facts('from')}, đã dựa trên đơn vị này. Hãy chọn ngày hiệu lực sau ngày đó.`,
  'tenure-later': (facts) =>
    `Tại đơn vị ${facts('unit')} có người nhận chức vụ từ ngày ${facts('from')}, khi đơn vị không còn hoạt động. Hãy cho thôi chức vụ ấy trước.`,
  'post-held': (facts) =>
    `Chức vụ này do ${facts('person')} giữ từ ngày ${facts('from')}. Hãy cho người đó thôi giữ chức trước, hoặc chọn ngày khác.`,
  'tenure-twice': (facts) =>
    `Người này đã giữ đúng chức vụ ấy từ ngày ${facts('from')}. Hãy chọn ngày hoặc chức vụ khác.`,
  'unit-ends': (facts) =>
    `Đơn vị chỉ hoạt động đến ngày ${facts('last')}. Hãy nhập ngày thôi giữ chức không muộn hơn ngày đó.`,
  'outside-tenure': (facts) =>
    `Ngày này nằm ngoài thời gian giữ chức, bắt đầu từ ngày ${facts('from')}. Hãy chọn ngày khác.`,
  'to-oneself': () => 'Không thể ủy quyền cho chính mình. Hãy chọn người khác.',
  'not-colleague': () =>
    'Người này không giữ chức danh nào cùng đơn vị với bạn vào ngày bắt đầu ủy quyền. Hãy chọn người cùng đơn vị.',
  'not-delegable': () => 'Chức danh của bạn không có, hoặc không được ủy quyền, nội dung này. Hãy bỏ chọn nội dung đó.',
  'delegated-late': (facts) => `Ủy quyền không có hiệu lực trở về trước. Hãy chọn từ ngày ${facts('opens')} trở đi.`,
  'delegated-long': (facts) => `Ủy quyền tối đa một năm. Hãy chọn ngày cuối không muộn hơn ngày ${facts('last')}.`,
  'delegated-twice': (facts) =>
    `Nội dung này đã được ủy quyền theo giấy số ${facts('number')}, từ ngày ${facts('from')} đến ngày ${facts('to')}. Hãy thu hồi giấy đó trước, hoặc chọn nội dung hay ngày khác.`,
  'delegation-over': (facts) =>
    `Ủy quyền số ${facts('number')} hiện không có hiệu lực nên bạn không làm thay được. Hãy hỏi người đã ủy quyền cho bạn.`,
  'outside-seat': (facts) => `Chức danh của bạn không phụ trách đơn vị ${facts('unit')}. Hãy bỏ chọn đơn vị đó.`,
  'holds-post': () => 'Người này đang giữ chức vụ nên chưa xóa được họ tên. Hãy đợi đến khi thôi giữ chức vụ.',
  'name-needed': (facts) =>
    `Người này còn được xếp loại trong năm, các bước còn lại cần họ tên. Xóa được từ ngày ${facts('until')}.`,
  'engine-away': () => 'Hệ thống xử lý đang tạm ngừng. Chưa có gì được ghi nhận; hãy gửi lại sau ít phút.',
  'outcome-unknown': () => 'Chưa rõ kết quả. Trang đang tự hỏi lại, bạn không cần gửi lần nữa.',
  'too-fast': (facts) =>
    `Có quá nhiều yêu cầu cùng lúc nên việc này chưa được thực hiện. Hãy đợi ${facts('seconds')} giây rồi gửi lại.`,
  'opens-too-large': (facts) =>
    `Tệp này mở ra lớn hơn nhiều so với dung lượng của nó: ảnh trên ${facts('megapixels')} triệu điểm ảnh, hoặc tài liệu giải nén trên ${facts('megabytes')} MB. Hãy lưu lại nhỏ hơn rồi gửi lại.`,
  'record-full': () => 'Máy chủ đã hết chỗ lưu nên chưa ghi nhận được. Hãy báo người quản trị.',
  'not-a-rehearsal': () => 'Chỉ làm được trong tập dượt.',
  'clock-runs': () => 'Đồng hồ đang chạy. Hãy dừng đồng hồ trước khi chuyển ngày.',
  'clock-backwards': () => 'Đồng hồ tập dượt không lùi lại được.',
  'year-open': (facts) => `Năm công tác ${facts('cycle')} chưa đóng. Hãy đóng năm đó trước rồi mở năm mới.`,
  'looking-back': () => 'Bạn đang xem lại một thời điểm đã qua, ở đó chỉ đọc được. Hãy về hiện tại rồi làm tiếp.',
  'step-up': () => 'Việc này cần xác nhận lại bằng khóa đăng nhập hoặc mã xác thực. Hãy xác nhận rồi gửi lại.',
  'no-second-factor': () =>
    'Tài khoản của bạn chưa có khóa đăng nhập hoặc mã xác thực. Hãy thêm một thứ ở trang Tài khoản rồi làm lại việc này.',
  'sign-in-failed': () => 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại.',
  'sign-in-wait': (facts) =>
    `Đã nhập sai nhiều lần từ thiết bị này. Hãy đợi ${facts('seconds')} giây rồi thử lại, hoặc dùng khóa đăng nhập.`,
  'sign-in-again': () => 'Lần đăng nhập này đã quá thời gian. Hãy đăng nhập lại từ đầu.',
  'code-wrong': () => 'Mã xác thực không đúng hoặc đã dùng rồi. Hãy đợi ứng dụng hiện mã mới rồi nhập mã đó.',
  'passkey-failed': () => 'Chưa xác nhận được bằng khóa đăng nhập. Hãy thử lại, hoặc dùng mật khẩu và mã xác thực.',
  'link-ended': () => 'Đường dẫn này đã dùng, đã thu hồi hoặc đã hết hạn. Hãy xin văn phòng cấp đường dẫn mới.',
  'address-soon': () => 'Một thư xác nhận vừa được gửi đi. Hãy đợi một phút rồi ghi lại địa chỉ.',
  'address-link': () =>
    'Liên kết xác nhận này không còn dùng được: đã quá 7 ngày, hoặc là của địa chỉ hay tài khoản khác. Hãy ghi lại địa chỉ để nhận thư mới.',
  'push-off': () => 'Hệ thống này không gửi thông báo đến trình duyệt. Hãy nhờ văn phòng bật lên.',
  'browsers-most': (facts) =>
    `Bạn đã nhận thông báo trên ${facts('most')} trình duyệt. Hãy bỏ bớt một nơi ở trang Thông báo rồi thêm lại.`,
  'name-taken': () => 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  'password-short': (facts) => `Mật khẩu quá ngắn. Hãy dùng ít nhất ${facts('least')} ký tự, ví dụ một câu dễ nhớ.`,
  'password-long': (facts) => `Mật khẩu quá dài. Hãy dùng nhiều nhất ${facts('most')} ký tự.`,
  'password-common': () => 'Mật khẩu này quá dễ đoán. Hãy chọn mật khẩu khác, ví dụ một câu chỉ mình bạn biết.',
  'password-wrong': () => 'Mật khẩu hiện tại không đúng. Hãy nhập lại.',
  'has-account': () => 'Người này đã có tài khoản. Nếu họ không đăng nhập được, hãy cấp lại tài khoản.',
  'no-account': () => 'Người này chưa có tài khoản. Hãy gửi lời mời.',
  'other-person': () =>
    'Việc này cần hai người, không kể chủ tài khoản. Hãy nhờ một người khác của văn phòng xác nhận; nếu không có ai, hãy nhờ người giữ máy chủ cấp lại.',
  'oidc-away': () =>
    'Cổng đăng nhập chung chưa trả lời, hoặc chưa nhận yêu cầu của hệ thống này. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu hay khóa đăng nhập. Nếu vẫn vậy, hãy báo văn phòng.',
  'oidc-cancelled': () => 'Việc đăng nhập ở cổng chung đã dừng giữa chừng. Hãy làm lại, hoặc đăng nhập bằng cách khác.',
  'oidc-unknown': () =>
    'Danh tính này chưa gắn với tài khoản nào ở đây. Nếu đã có tài khoản, hãy đăng nhập bằng mật khẩu rồi gắn danh tính ở trang Tài khoản; nếu chưa, hãy xin văn phòng một đường dẫn mời.',
  'oidc-taken': () =>
    'Danh tính này đã gắn với tài khoản của người khác. Hãy đăng xuất khỏi cổng đăng nhập chung, vào lại bằng danh tính của bạn rồi thử lại.',
  'oidc-lapsed': () =>
    'Lần đăng nhập ở cổng chung đã quá thời gian, hoặc bắt đầu ở trình duyệt khác. Hãy bấm nút và làm lại từ đầu.',
  'oidc-failed': () =>
    'Không tin được câu trả lời của cổng đăng nhập chung: sai chữ ký, nơi nhận hoặc thời hạn, thường do đồng hồ hai bên lệch nhau hoặc thiết lập chưa khớp. Hãy thử lại; nếu vẫn vậy, hãy đăng nhập bằng cách khác và báo văn phòng.',
}

/** The same where the facts are not known, so that no sentence holds a gap. */
const withoutFacts = {
  'too-early': 'Chưa đến thời gian thực hiện.',
  'too-late': 'Đã hết thời gian thực hiện.',
  'no-heir':
    'Đơn vị sắp chấm dứt hoạt động và không có một đơn vị kế thừa. Hãy quyết định trước việc này đi đâu, về đâu.',
  'open-work-left':
    'Còn việc của đơn vị sắp chấm dứt hoạt động chưa được quyết định. Hãy chọn cho từng việc rồi ghi lại.',
  'work-between-years': 'Còn việc của năm đã khóa đang chờ năm sau. Hãy mở năm công tác tiếp theo trước.',
  'receiver-ends': 'Đơn vị nhận không còn vào ngày nhận việc. Hãy chọn đơn vị khác.',
  'limit-reached': 'Đơn vị đã đăng ký đủ số việc theo quy định của năm.',
  'year-open': 'Năm công tác trước chưa đóng. Hãy đóng năm đó trước rồi mở năm mới.',
  'no-quorum': 'Chưa đủ thành phần dự họp.',
  'sign-in-wait': 'Đã nhập sai nhiều lần từ thiết bị này. Hãy đợi một lúc rồi thử lại, hoặc dùng khóa đăng nhập.',
  'password-short': 'Mật khẩu quá ngắn. Hãy dùng mật khẩu dài hơn, ví dụ một câu dễ nhớ.',
  'password-long': 'Mật khẩu quá dài. Hãy dùng mật khẩu ngắn hơn.',
  'not-alive': 'Đơn vị này không tồn tại vào ngày đó. Hãy chọn ngày hiệu lực hoặc đơn vị khác.',
  'changed-twice': 'Một đơn vị bị thay đổi hai lần trong cùng một quyết định. Hãy chỉ giữ lại một thay đổi.',
  'cyclic-superiors': 'Đơn vị sẽ là cấp trên của chính mình. Hãy chọn cấp trên khác.',
  'post-held': 'Chức vụ này đang có người giữ. Hãy cho người đó thôi giữ chức trước.',
  'sum-differs': 'Tổng các phần khác số ghi trong hợp đồng.',
}

export default { refusals, withoutFacts }
