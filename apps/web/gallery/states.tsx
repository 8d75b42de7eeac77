import { Button, IconButton } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Empty, Notice, showToast, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Cluster, Grid, Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge, Level, Light } from '@khoan-viec/ui/status'
import PenLine from 'lucide-solid/icons/pen-line'
import X from 'lucide-solid/icons/x'
import { createSignal } from 'solid-js'

export function States() {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Panel title="Nút">
        <Cluster gap={3}>
          <Button kind="primary" icon={<PenLine size={18} aria-hidden="true" />}>
            Gửi báo cáo
          </Button>
          <Button onPress={() => setOpen(true)} popup="dialog">
            Trả lại
          </Button>
          <Button kind="quiet" onPress={() => showToast('Đã lưu bản nháp.')}>
            Lưu nháp
          </Button>
          <Button kind="primary" busy>
            Đang gửi
          </Button>
          <IconButton label="Đóng">
            <X size={20} aria-hidden="true" />
          </IconButton>
          <Button blocked="Mở từ ngày 01/12/2024.">Tự xếp loại</Button>
        </Cluster>
        <Dialog
          open={open()}
          onClose={() => setOpen(false)}
          title="Trả lại để chỉnh sửa"
          actions={
            <>
              <Button onPress={() => setOpen(false)}>Hủy</Button>
              <Button kind="primary" onPress={() => setOpen(false)}>
                Trả lại
              </Button>
            </>
          }
        >
          Đơn vị có 7 ngày để chỉnh sửa kể từ ngày kết luận.
        </Dialog>
      </Panel>
      <Panel title="Trạng thái">
        <Stack>
          <Cluster gap={6}>
            <Light tone="green" word="Đúng tiến độ" />
            <Light tone="amber" word="Có nguy cơ chậm" />
            <Light tone="red" word="Quá hạn" />
            <Light tone="grey" word="Không tính tiến độ" />
            <Light tone="violet" word="Vướng ở cấp trên" />
            <Light tone="red" word="Quá hạn" compact />
          </Cluster>
          <Cluster>
            <Level word="Hoàn thành xuất sắc nhiệm vụ" rank={4} of={4} tone="green" />
            <Level word="Hoàn thành tốt nhiệm vụ" rank={3} of={4} tone="blue" />
            <Level word="Hoàn thành nhiệm vụ" rank={2} of={4} tone="grey" />
            <Level word="Không hoàn thành nhiệm vụ" rank={1} of={4} tone="red" />
            <Badge tone="violet">Cấp trên giao thêm</Badge>
            <Badge tone="amber">Chờ ký hợp đồng</Badge>
          </Cluster>
        </Stack>
      </Panel>
      <Grid least={320}>
        <Notice tone="info" title="Kỳ báo cáo tháng 3 đang mở">
          Đóng vào ngày 04/04/2024.
        </Notice>
        <Notice tone="warning" title="Việc này giống việc của năm 2023">
          “Giải phóng mặt bằng Khu công nghiệp Hoàng Mai I”, xã Quỳnh Lộc.
        </Notice>
        <Notice tone="refused" title="Chưa gửi được" next={<Button size="small">Sửa chỉ tiêu</Button>}>
          Bạn chưa nêu sản phẩm cụ thể.
        </Notice>
        <Notice tone="done">Báo cáo tháng 2 đã được ghi nhận.</Notice>
        <Empty title="Chưa có báo cáo nào" action={<Button>Viết báo cáo đầu tiên</Button>}>
          Báo cáo tháng và quý sẽ hiện ở đây ngay khi đơn vị gửi.
        </Empty>
        <Panel>
          <SkeletonLines lines={4} />
        </Panel>
      </Grid>
    </>
  )
}
