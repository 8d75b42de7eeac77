import { Button, LinkButton } from '@khoan-viec/ui/action'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { Charts } from './charts.tsx'
import { Forms } from './forms.tsx'
import { Lists } from './lists.tsx'
import { States } from './states.tsx'

/** Every component with real words, for eyes and for the tests that look. Never shipped. */
export function Gallery() {
  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href="/units/q-vinh">Xã Quỳnh Vinh</a>}
        title="Giải phóng mặt bằng Khu công nghiệp Hoàng Mai II"
        lead="Ký hợp đồng khoán: còn 3 ngày, hạn 17/03/2024."
        action={<Button kind="primary">Ký hợp đồng</Button>}
      />
      <States />
      <Forms />
      <Lists />
      <Charts />
      <LinkButton href="/board">Bảng công khai</LinkButton>
    </Stack>
  )
}
