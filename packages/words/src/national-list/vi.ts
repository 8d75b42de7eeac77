import { type NationalListWords, sayOdd } from './words.ts'

const reasons: NationalListWords['reasons'] = {
  'commune-twice': 'Mã này đã có ở một dòng khác của danh mục. Hãy đối chiếu nghị quyết rồi lập đơn vị bằng tay.',
  'no-such-province': 'Danh mục không có tỉnh mang mã này. Hãy đối chiếu nghị quyết rồi lập đơn vị bằng tay.',
  'new-not-listed':
    'Dòng này dẫn tới một mã không có trong danh mục. Hãy đối chiếu nghị quyết rồi ghi việc sáp nhập bằng tay.',
  'other-name': 'Trong danh mục, mã mới này mang tên khác. Hãy đối chiếu nghị quyết rồi ghi việc sáp nhập bằng tay.',
  'other-province':
    'Trong danh mục, đơn vị mới này thuộc tỉnh khác. Hãy đối chiếu nghị quyết rồi ghi việc sáp nhập bằng tay.',
  'no-old-unit': 'Dòng này không nói đơn vị mới từ đâu mà có. Hãy đối chiếu nghị quyết rồi ghi bằng tay.',
  'no-old-code':
    'Đơn vị cũ không có mã, có thể đã thôi hoạt động trước 01/7/2025. Nếu cần, hãy lập đơn vị cũ bằng tay.',
  'old-code-twice': 'Mã cũ này còn dẫn tới đơn vị khác. Hãy đối chiếu nghị quyết rồi ghi việc chia tách bằng tay.',
  divided: 'Một phần của đơn vị cũ còn nhập vào nơi khác. Hãy đối chiếu nghị quyết rồi ghi việc chia tách bằng tay.',
}
const looksLike: NationalListWords['looksLike'] = (code) => `Đơn vị cùng tên trong tỉnh mang mã ${code}.`

export default {
  sheet: 'Dòng còn vướng',
  columns: {
    table: 'Bảng',
    row: 'Dòng',
    reason: 'Vì sao chưa dùng được',
    oldCode: 'Mã cũ',
    oldName: 'Tên cũ',
    oldDistrict: 'Cấp huyện cũ',
    oldProvince: 'Tỉnh cũ',
    newCode: 'Mã mới',
    newName: 'Tên mới',
    newProvince: 'Tỉnh mới',
    looksLike: 'Mã cùng tên',
  },
  tables: { COMMUNES: 'Xã, phường, đặc khu', MAPPINGS: 'Cũ sang mới' },
  reasons,
  looksLike,
  say: sayOdd({ reasons, looksLike }),
} satisfies NationalListWords
