import { on, path, text } from './kinds.ts'
import { group, setting } from './setting.ts'

const NAME_MOST = 100

/** What `npm start` tells the processes it starts; an office gives none of it. */
export const parts = group({
  title: {
    vi: 'Do lệnh khởi động đặt cho các tiến trình của nó',
    en: 'Given by the start command to its own processes',
  },
  by: 'START',
  fields: {
    live: setting('KHOAN_VIEC_LIVE', on, {
      about: {
        vi: 'Hệ thống thật, không phải tập dượt: `npm start -- --live`.',
        en: 'The live system and no rehearsal: `npm start -- --live`.',
      },
    }),
    web: setting('KHOAN_VIEC_WEB', path, {
      about: { vi: 'Thư mục của giao diện web đã dựng.', en: 'The folder of the built web client.' },
    }),
    firstYear: setting('KHOAN_VIEC_FIRST_YEAR', text(NAME_MOST), {
      about: {
        vi: 'Kịch bản của cuộc tập dượt mà người mới thấy lần đầu.',
        en: 'The scenario of the rehearsal that a newcomer finds.',
      },
    }),
    guard: setting('KHOAN_VIEC_GUARD', text(), {
      about: {
        vi: 'Dấu trên mọi tiến trình của một lần chạy, để không tiến trình nào bị bỏ lại.',
        en: 'The mark of all processes of one run, so that none is left behind.',
      },
    }),
  },
})
