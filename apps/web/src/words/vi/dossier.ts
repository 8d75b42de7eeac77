export default {
  take: 'Lấy hồ sơ',
  making: 'Đang lập hồ sơ…',
  coming: (share: string) => `Đang tải ${share}`,
  taken: (name: string) => `Đã tải ${name}`,
  verify: 'Giải nén rồi mở verify.html bằng trình duyệt để kiểm tra; không cần mạng.',
  digest: 'Ghi mã này vào biên bản để đối chiếu:',
  close: 'Đã ghi lại, đóng',
  failed: 'Chưa lấy được hồ sơ',
  lost: 'Kết nối bị gián đoạn hoặc máy chủ đang bận. Hãy thử lại sau ít phút.',
  refused: {
    'not-now': 'Những mục mới nhất đang chờ ký vào sổ. Hãy thử lại sau ít giây.',
    'not-found': 'Không tìm thấy nội dung này, hoặc hiện bạn không còn giữ nhiệm vụ kiểm tra.',
    'too-many': 'Hồ sơ này quá nhiều mục. Hãy lấy riêng từng việc.',
    'too-long': 'Các tệp kèm theo vượt quá 1 GB. Hãy lấy riêng từng việc.',
  },
}
