export default {
  hint: 'Ảnh, PDF, Word, Excel hoặc văn bản, mỗi tệp không quá 10 MB.',
  sending: 'đang tải lên…',
  notArrived: 'Có tệp chưa tải lên được. Hãy bỏ tệp đó, hoặc bỏ rồi chọn lại.',
  lost: 'Chưa tải lên được. Hãy bỏ tệp này rồi chọn lại.',
  tooLarge: 'Tệp lớn hơn 10 MB. Hãy chọn tệp nhỏ hơn.',
  wrongType: 'Loại tệp này không dùng làm minh chứng được. Hãy gửi ảnh, PDF, Word, Excel hoặc văn bản.',
}
