import { path, text } from './kinds.ts'
import { group, setting } from './setting.ts'

/** Read by tests and tools, never by the product: known here so that they may stand beside it. */
export const development = group({
  title: { vi: 'Cho người sửa chương trình', en: 'For whoever changes the product' },
  by: 'DEVELOPER',
  fields: {
    chromium: setting('KHOAN_VIEC_CHROMIUM', path, {
      about: { vi: 'Chromium cho các kiểm thử trên trình duyệt.', en: 'The Chromium of the tests in a browser.' },
    }),
    postgres: setting('KHOAN_VIEC_TEST_POSTGRES', text(), {
      about: { vi: 'Máy chủ PostgreSQL cho kiểm thử.', en: 'A PostgreSQL server for the tests.' },
    }),
    chaosSeed: setting('KHOAN_VIEC_CHAOS_SEED', text(), {
      about: {
        vi: 'Hạt giống để lặp lại một lần chạy có sự cố.',
        en: 'The seed by which a run with faults is repeated.',
      },
    }),
    journeys: setting('KHOAN_VIEC_JOURNEYS', text(100_000), {
      about: {
        vi: 'Các năm mà kiểm thử trên trình duyệt dùng chung.',
        en: 'The years that the tests in a browser share.',
      },
    }),
    pictures: setting('KHOAN_VIEC_PICTURES', path, {
      about: { vi: 'Thư mục giữ ảnh màn hình của kiểm thử.', en: 'The folder for pictures of the screens under test.' },
    }),
    api: setting('KHOAN_VIEC_API', text(), {
      about: { vi: 'API mà máy chủ Vite gọi tới.', en: 'The API that the server of Vite forwards to.' },
    }),
  },
})
