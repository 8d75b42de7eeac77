/** Words of the readable pages. */
export default {
  kinds: { task: 'Hồ sơ việc khó', person: 'Hồ sơ người', unit: 'Hồ sơ đơn vị', grade: 'Hồ sơ xếp loại' },
  band: 'TẬP DƯỢT: dữ liệu thử, không có giá trị',
  lead: 'Trích từ sổ ghi điện tử có chữ ký. Mỗi mục dưới đây đi kèm nguyên văn và bằng chứng nằm trong sổ.',
  facts: {
    year: 'Năm công tác',
    entries: 'Số mục trích',
    log: 'Sổ ghi',
    size: 'Sổ đã ký đến mục',
    root: 'Gốc của sổ',
    until: 'Mục mới nhất trong hồ sơ',
  },
  check: {
    heading: 'Kiểm tra hồ sơ này',
    steps: [
      'Mở tệp verify.html bằng trình duyệt, không cần mạng; thả tệp ZIP của hồ sơ vào đó. Hoặc chạy: node verify.mjs HỒ-SƠ.zip.',
      'Dán khóa kiểm tra của sổ nếu đã biết từ nơi khác: in trên văn bản, hoặc do cơ quan giữ sổ cung cấp. Khóa đi kèm hồ sơ không tự chứng minh được.',
      'Đối chiếu số mục và gốc của sổ ghi trên với dấu kiểm tra mà người khác đã giữ từ trước.',
    ],
    pages:
      'Trang này được dựng lại từ các mục đã có bằng chứng khi kiểm tra; sửa một chữ là bị phát hiện. Bản PDF chỉ để đọc và in.',
  },
  life: 'Diễn biến',
  background: 'Các mục nền: năm công tác, tổ chức, lưu trữ',
  grade: 'Cách tính mức xếp loại',
  round: (round: string, name: string) => `Lần tính ${round}: ${name}`,
  comesTo: 'Kết quả',
  files: {
    heading: 'Tệp kèm theo',
    columns: ['Tệp', 'Được nêu ở mục', 'Dung lượng (byte)', 'SHA-256'],
  },
  missing: {
    heading: 'Phần không có trong hồ sơ',
    opinion: (index: string) => `Mục ${index}: ý kiến còn niêm kín, chưa ai được đọc.`,
    erased: (index: string) => `Mục ${index}: tên người đã được xóa theo quyết định; dấu niêm vẫn còn trong sổ.`,
    erasedHistory: (index: string, hash: string, decision: string) =>
      `Mục ${index}: lịch sử chạy ${hash} đã xóa theo quyết định số ${decision} vì có họ tên phải xóa.`,
    absent: (hash: string) => `Tệp ${hash} được nêu trong sổ nhưng không còn trong kho.`,
  },
  number: (index: string) => `Mục ${index}`,
  proof: 'nguyên văn',
  raw: 'Toàn bộ nội dung đã ghi',
  indicator: 'Chỉ tiêu',
  under: (post: string, unit: string) => `${post}, ${unit}`,
  real: (moment: string) => `ghi lúc ${moment}`,
  contents: 'Mục lục',
}
