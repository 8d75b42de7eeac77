import type { Named } from './somebody.ts'

/** Whoever takes part. No name or text below stands anywhere else: what is found of it in a log came from here. */
export const people = {
  office: named('administrator-1', 'Đậu Thị Khánh Hòa', 'khanhhoa.dt', 'con sông chảy qua đồng bãi'),
  chair: named('bi-thu-tx', 'Lê Trường Giang Sơn', 'giangson.lt', 'mưa rào tháng bảy trên núi'),
  vice: named('pho-ct-tx', 'Hồ Xuân Đức Thịnh', '0912668004', 'trăng rằm soi giếng làng cổ'),
  secretary: named('qv-bi-thu', 'Trần Văn Hải Đăng', 'haidang@quynhvinh', 'gió lào thổi suốt ba ngày'),
  chairman: named('qv-chu-tich', 'Nguyễn Thị Bích Ngọc', 'bichngoc.nt', 'lúa trổ đòng giữa tháng tư'),
  cell: named('qv-chi-bo', 'Phan Thị Xuân Quỳnh', 'xuanquynh.pt', 'bếp lửa nhà bà buổi sớm mai'),
} as const satisfies Readonly<Record<string, Named>>

function named(id: string, name: string, username: string, password: string): Named {
  return { id, name, username, password }
}

export const mail = 'bichngoc.nguyen@hop-thu.example.test'
export const mailNobodyHas = 'haidang.tran@khong-co.example.test'
export const phone = '0987654321'
export const wrongPassword = 'mật khẩu gõ nhầm phím rồi'
export const wrongCode = '135797'
export const stranger = 'ke-la-mat-nao-do'

/** What people write, by what it is. */
export const texts = {
  authority: 'thị xã Hoàng Mai Thử',
  organisation: 'Đảng bộ thị xã Hoàng Mai Thử',
  commune: 'xã Quỳnh Vinh Thử',
  committee: 'Đảng ủy xã Quỳnh Vinh Thử',
  orientation: 'Dồn sức gỡ việc tồn đọng về đất đai',
  title: 'Cấp giấy chứng nhận cho 40 hộ khe Cái',
  second: 'Di dời chợ tạm ra khỏi hành lang đường sắt',
  unfinished: 'Nháp: thu gom rác ở bãi ngang chưa viết xong',
  obstacle: 'Tồn đọng từ năm 2015, hồ sơ gốc thất lạc',
  notRoutine: 'Không nằm trong chức trách thường xuyên của xã',
  basis: 'Nghị quyết 05-NQ/ThU về đất đai',
  product: 'Danh sách hộ đã nhận giấy chứng nhận',
  indicator: 'Số hộ đã nhận giấy tận tay',
  lead: 'Chủ tịch trực tiếp điều hành tổ công tác',
  coordination: 'Công chức địa chính cùng chi bộ khe Cái',
  responsibility: 'Bí thư chịu trách nhiệm chung trước thị ủy',
  authorityOf: 'Ủy ban xã quyết định trong phạm vi phân cấp',
  risks: 'Hộ vắng mặt không ký giáp ranh',
  meeting: 'Phiên họp rà soát việc khó đợt đầu',
  place: 'Hội trường tầng hai trụ sở cũ',
  opinion: 'Đồng ý nhưng phải đo lại mốc giới',
  ground: 'Đủ căn cứ theo biên bản rà soát',
  duty: 'Thị xã cấp kinh phí trích đo bản đồ',
  cell: 'Chi bộ khe Cái Thử',
  direction: 'Làm dứt điểm mười hộ ven khe trước',
  answer: 'Đã họp dân và chốt lịch đo từng hộ',
  lost: 'Chỉ đạo này nằm trong những giờ đã mất',
  note: 'Bàn giao danh sách kèm biên nhận của từng hộ',
  checked: 'Đoàn đã đến tận nơi đối chiếu biên nhận',
  evidence: 'Biên bản giao giấy tại nhà văn hóa khe Cái',
  evidenceFile: 'Biên bản giao giấy khe Cái.txt',
  refusedFile: 'Ảnh chụp hộ ông Phúc Lộc Thọ.pdf',
  software: 'Phần mềm văn bản của văn phòng thị ủy',
  garbled: 'Nội dung gửi sai biểu mẫu có tên Trương Tam Phong',
} as const
