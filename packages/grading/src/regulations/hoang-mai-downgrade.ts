import type { Overlay } from './types.ts'
import { local } from './write.ts'

const RULE = 'Thị ủy Hoàng Mai: giao nhiệm vụ, khoán sản phẩm, hạ bậc xếp loại'

/** Work registered or assigned, left unfinished or done badly, lowers the collective and its head. */
export const HOANG_MAI_DOWNGRADE: Overlay = {
  id: 'HOANG_MAI_DOWNGRADE',
  version: '2024',
  title: {
    vi: 'Hạ bậc xếp loại tập thể và người đứng đầu khi việc đã nhận làm không hết hoặc giải quyết không tốt (thị xã Hoàng Mai)',
    en: 'Downgrade of the collective and its head for contracted work left unfinished or done badly (Hoàng Mai town)',
  },
  does: 'DOWNGRADE',
  of: ['COLLECTIVE', 'LEADER'],
  ...local(RULE).ground,
}
