import { type PeopleListWords, sayFault } from './words.ts'

const columns: PeopleListWords['columns'] = {
  person: 'Mã người',
  name: 'Họ và tên',
  post: 'Chức vụ',
  unit: 'Mã đơn vị',
  from: 'Từ ngày',
  to: 'Đến ngày',
  basis: 'Hình thức',
  decision: 'Số quyết định',
  endDecision: 'Số quyết định thôi',
  endReason: 'Lý do thôi',
}
const bases: PeopleListWords['bases'] = { FULL: 'Chính thức', ACTING: 'Quyền', INTERIM: 'Phụ trách' }

const faults: PeopleListWords['faults'] = {
  missing: () => 'chưa điền. Hãy điền ô này.',
  malformed: () => 'chưa đúng dạng. Hãy xem lại trang Hướng dẫn rồi sửa.',
  'not-found': () => 'không có đơn vị nào mang mã này. Hãy chọn mã trong trang Đơn vị.',
  'not-alive': (fact) => `đơn vị chưa có vào ngày đó, đơn vị có từ ngày ${fact('from')}. Hãy sửa ngày hoặc mã đơn vị.`,
  'unit-ends': (fact) => `đơn vị chỉ hoạt động đến ngày ${fact('last')}. Hãy ghi ngày thôi không muộn hơn ngày đó.`,
  'wrong-post': () => 'đơn vị này không có chức vụ ấy. Hãy chọn chức vụ hoặc đơn vị khác.',
  'post-held': (fact) =>
    `chức vụ này do ${fact('person')} giữ từ ngày ${fact('from')}. Hãy ghi ngày thôi của người đó, hoặc sửa ngày.`,
  'tenure-twice': (fact) => `người này đã giữ đúng chức vụ ấy từ ngày ${fact('from')}. Hãy sửa ngày hoặc bỏ dòng này.`,
  'row-twice': (fact) => `Dòng này trùng với dòng ${fact('row')}. Hãy giữ lại một dòng.`,
  'name-differs': (fact) => `mã này đã là của ${fact('name')}. Hãy sửa lại tên hoặc đặt mã khác.`,
  differs: (fact) => `hồ sơ đã ghi là ${fact('recorded')}. Hãy sửa cho khớp; danh sách không đổi điều đã ghi.`,
  'put-off': (fact) =>
    `hồ sơ đã ghi là thôi từ ngày ${fact('recorded')}. Không kéo dài được: hãy thêm dòng bổ nhiệm mới theo quyết định mới.`,
  'not-yours': () => 'Việc này do Văn phòng ở cấp có thẩm quyền của năm thực hiện.',
  refused: (fact) => `chưa hợp lệ (${fact('code')}). Hãy sửa rồi nhập lại.`,
}

const at = (place: { readonly sheet?: string; readonly cell?: string }): string =>
  [place.sheet && `trang “${place.sheet}”`, place.cell && `ô ${place.cell}`].filter(Boolean).join(', ')

export default {
  sheets: { guide: 'Hướng dẫn', list: 'Danh sách', units: 'Đơn vị', refused: 'Dòng bị từ chối' },
  columns,
  row: 'Dòng',
  reason: 'Vì sao bị từ chối',
  unitColumns: ['Mã đơn vị', 'Tên đơn vị'],
  guide: ({ rows, changes }) => [
    'Ghi mỗi chức vụ của mỗi người một dòng vào trang “Danh sách”. Không đổi tên trang, không đổi dòng tiêu đề.',
    'Mã người: do cơ quan tự đặt và dùng mãi cho người đó. Không lấy từ họ tên, không dùng số căn cước: mã ở lại trong hồ sơ kể cả khi họ tên được xóa.',
    'Chức vụ, Mã đơn vị, Hình thức: chọn trong danh sách thả xuống. Để trống Hình thức nghĩa là Chính thức.',
    'Ngày ghi dd/mm/yyyy, ví dụ 01/07/2025. Để trống Đến ngày nghĩa là chưa thôi.',
    'Cho một người thôi chức vụ đang giữ: ghi đúng dòng của chức vụ ấy, thêm Đến ngày, Số quyết định thôi và Lý do thôi.',
    'Không dùng công thức, không gộp ô.',
    `Mỗi tệp nhiều nhất ${rows} dòng, mỗi lần nhập nhiều nhất ${changes} thay đổi.`,
    'Chỉ một dòng sai là cả tệp chưa được nhập. Nhập lại một tệp đã nhập không thay đổi gì.',
  ],
  bases,
  faults,
  sheetFaults: {
    'not-a-sheet': () => 'Đây không phải tệp Excel (.xlsx) đọc được. Hãy mở tệp, lưu lại ở dạng .xlsx rồi chọn lại.',
    'too-big': ({ limit = 0 }) =>
      `Tệp quá lớn: nhiều nhất ${Math.floor(limit / 1_048_576)} MB. Hãy chia thành nhiều tệp.`,
    'no-such-sheet': ({ name }) => `Tệp không có trang “${name}”. Hãy dùng mẫu tải về và giữ nguyên tên trang.`,
    'wrong-header': (said) =>
      `${at(said)} phải là “${said.name}”. Hãy giữ nguyên dòng tiêu đề của mẫu.`.replace(/^t/, 'T'),
    'too-many-rows': ({ limit }) => `Tệp có quá nhiều dòng: nhiều nhất ${limit} dòng. Hãy chia thành nhiều tệp.`,
    'too-many-changes': ({ limit }) =>
      `Tệp thay đổi quá nhiều: mỗi lần nhập nhiều nhất ${limit} thay đổi. Hãy chia thành nhiều tệp.`,
    'no-rows': ({ sheet }) => `Trang “${sheet}” chưa có dòng nào. Hãy ghi mỗi chức vụ một dòng.`,
    formula: (said) => `Có công thức ở ${at(said)}. Hãy thay bằng chữ hoặc số rồi chọn lại.`,
    merged: (said) => `Có ô bị gộp, bắt đầu từ ${at(said)}. Hãy bỏ gộp ô rồi chọn lại.`,
    'error-cell': (said) => `Ô bị lỗi ở ${at(said)}. Hãy nhập lại nội dung ô này.`,
    'too-long': (said) => `Nội dung quá dài ở ${at(said)}: nhiều nhất ${said.limit} chữ. Hãy viết gọn lại.`,
  },
  say: sayFault({ columns, faults, bases }),
} satisfies PeopleListWords
