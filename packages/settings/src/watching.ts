import { headers, httpsAddress, wholeNumber } from './kinds.ts'
import { group, setting } from './setting.ts'

/** How others see how the product is. */
export const watching = group({
  title: { vi: 'Theo dõi hệ thống', en: 'Watching over it' },
  by: 'OFFICE',
  fields: {
    metricsPort: setting('KHOAN_VIEC_METRICS_PORT', wholeNumber(1, 65_533), {
      about: {
        vi: 'Cổng mà API trả số đo theo dạng Prometheus tại `/metrics`, chỉ trên chính máy này; bộ xử lý ở cổng kế tiếp, phần của Temporal ở cổng sau nữa. Không đặt thì không đo.',
        en: 'The port at which the API answers `/metrics` in the format of Prometheus, on this machine alone; the worker at the next one, the part of Temporal at the one after. Left out, nothing is served.',
      },
      example: '9464',
    }),
  },
})

/** Where it is told what is done, and how long it takes. */
export const traces = group({
  title: { vi: 'Vết xử lý (OpenTelemetry)', en: 'Traces (OpenTelemetry)' },
  by: 'OFFICE',
  optional: true,
  fields: {
    address: setting('KHOAN_VIEC_TRACES', httpsAddress, {
      needed: true,
      about: {
        vi: 'Địa chỉ của bộ thu OpenTelemetry (OTLP/HTTP, JSON) nhận vết xử lý của từng yêu cầu: tên thủ tục, lệnh, bảng và thời gian, không có tên người hay nội dung. `http://` chỉ cho chính máy này.',
        en: 'The address of an OpenTelemetry collector (OTLP/HTTP, JSON) that takes the trace of every request: names of procedures, commands and tables, and how long each took; no person and no content. `http://` for this very machine only.',
      },
      example: 'http://127.0.0.1:4318/v1/traces',
    }),
    headers: setting('KHOAN_VIEC_TRACES_HEADERS', headers, {
      secret: true,
      about: {
        vi: 'Phần đầu (header) mà bộ thu đòi, như khóa của nó.',
        en: 'Headers that the collector wants, such as its key.',
      },
    }),
  },
})
