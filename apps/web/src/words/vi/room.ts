import { vi as value } from '@khoan-viec/words/value'

export default {
  back: 'Quay lại',
  cancel: 'Hủy',
  drop: (name: string) => `Bỏ ${name}`,
  pdf: 'Tải PDF',
  take: 'Tải về',
  list: value.list,
  signing: {
    missing: 'chưa ký',
    notNeeded: 'không phải ký lại, nội dung đã ký tiếp tục có hiệu lực',
    at: (when: string) => `ký lúc ${when}`,
    as: (roles: string) => `Bạn ký với tư cách: ${roles}.`,
    digest: 'Mã kiểm nội dung (SHA-256)',
  },
  sending: 'Đang gửi…',
  waiting: 'Đang tải tệp lên. Tải xong sẽ tự gửi, bạn không cần bấm lại.',
  offline: 'Không có kết nối. Nội dung bạn gõ đang được giữ trên máy này.',
  away: 'Hệ thống xử lý đang tạm ngừng. Nút này mở lại sau ít giây; nội dung bạn gõ vẫn còn.',
  refused: 'Chưa được ghi nhận',
  unknown: {
    title: 'Chưa rõ kết quả',
    lead: 'Đã gửi nhưng chưa nhận được trả lời. Trang đang tự hỏi lại cho đến khi biết chắc; bạn không cần gửi lần nữa.',
  },
  lost: {
    title: 'Chưa gửi được',
    lead: 'Kết nối bị gián đoạn hoặc máy chủ đang bận. Nội dung bạn gõ vẫn còn; hãy gửi lại sau ít phút.',
    fault: (id: string) =>
      `Hệ thống gặp lỗi khi xử lý. Nội dung bạn gõ vẫn còn; hãy gửi lại. Nếu vẫn lỗi, báo văn phòng kèm mã ${id}.`,
  },
  notFound: {
    title: 'Không tìm thấy nội dung này',
    lead: 'Có thể địa chỉ bị gõ thiếu, hoặc nội dung nằm ngoài phạm vi của bạn.',
  },
  outOfReach: {
    title: 'Chưa tải được nội dung',
    lead: 'Kết nối bị gián đoạn hoặc máy chủ đang bận.',
    again: 'Tải lại',
  },
}
