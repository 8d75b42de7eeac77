import { Definitions, Panel, Stack } from '@khoan-viec/ui/layout'
import { Light, type Tone } from '@khoan-viec/ui/status'
import { Pager, Table, type Column, type Sorting } from '@khoan-viec/ui/table'
import { Tabs } from '@khoan-viec/ui/tabs'
import { Timeline } from '@khoan-viec/ui/time'
import { createSignal } from 'solid-js'

interface Row {
  title: string
  unit: string
  tone: Tone
  word: string
  due: string
  share: string
}

const long =
  'Vận động nhân dân hiến đất, tháo dỡ công trình và hoàn thành giải phóng mặt bằng tuyến đường nối Quốc lộ 1A với cảng biển Đông Hồi, đoạn qua khối Tân Minh và khối Tân Thành, đồng thời bố trí tái định cư cho 47 hộ dân bị ảnh hưởng trước mùa mưa bão, không để phát sinh đơn thư khiếu nại vượt cấp kéo dài trên địa bàn'

const rows: readonly Row[] = [
  { title: long, unit: 'Phường Quỳnh Dị', tone: 'red', word: 'Quá hạn', due: '30/06/2024', share: '41%' },
  {
    title: 'Xóa nhà tạm cho 62 hộ nghèo',
    unit: 'Xã Quỳnh Trang',
    tone: 'green',
    word: 'Đúng tiến độ',
    due: '30/09/2024',
    share: '71,5%',
  },
  {
    title: 'Thu ngân sách 18.500 triệu đồng',
    unit: 'Phường Quỳnh Thiện',
    tone: 'amber',
    word: 'Có nguy cơ chậm',
    due: '15/12/2024',
    share: '8,3%',
  },
  {
    title: 'Nông thôn mới nâng cao',
    unit: 'Xã Quỳnh Vinh',
    tone: 'violet',
    word: 'Vướng ở cấp trên',
    due: '30/11/2024',
    share: '60%',
  },
]

const columns: readonly Column<Row>[] = [
  { id: 'title', title: 'Việc', wide: true, sortable: true, cell: (row) => <a href="/tasks/t1">{row.title}</a> },
  { id: 'unit', title: 'Đơn vị', sortable: true, cell: (row) => row.unit },
  { id: 'light', title: 'Đèn', cell: (row) => <Light tone={row.tone} word={row.word} /> },
  { id: 'due', title: 'Hạn', align: 'end', sortable: true, cell: (row) => row.due },
  { id: 'share', title: 'Đạt', align: 'end', cell: (row) => row.share },
]

export function Lists() {
  const [sorting, setSorting] = createSignal<Sorting>({ column: 'due', direction: 'up' })
  const [page, setPage] = createSignal(2)
  const [tab, setTab] = createSignal('history')
  return (
    <>
      <Stack gap={0}>
        <Table caption="Việc của các đơn vị" columns={columns} rows={rows} sorting={sorting()} onSort={setSorting} />
        <Pager page={page()} pageSize={20} total={1024} onPage={setPage} />
      </Stack>
      <Panel>
        <Tabs
          label="Các phần của việc"
          current={tab()}
          onChange={setTab}
          tabs={[
            { id: 'contract', label: 'Hợp đồng', content: () => <Facts /> },
            { id: 'progress', label: 'Tiến độ', count: 3, content: () => <p>Ba báo cáo.</p> },
            { id: 'exchange', label: 'Trao đổi', content: () => <p>Chưa có chỉ đạo nào.</p> },
            { id: 'history', label: 'Lịch sử', count: 12, content: () => <History /> },
          ]}
        />
      </Panel>
      <Panel title="Hợp đồng khoán">
        <Facts />
      </Panel>
    </>
  )
}

function Facts() {
  return (
    <Definitions
      items={[
        { term: 'Số quyết định', value: '15-QĐ/ThU' },
        { term: 'Sản phẩm', value: '48,5 ha đất sạch bàn giao cho chủ đầu tư' },
        { term: 'Thời hạn', value: '30/11/2024, còn 261 ngày' },
        { term: 'Trọng số', value: '2' },
      ]}
    />
  )
}

function History() {
  return (
    <Timeline
      entries={[
        { id: '1', title: 'Gửi phiếu đăng ký', when: '12/01/2024 09:14', who: 'Nguyễn Thị Hồng Hạnh, Bí thư' },
        { id: '2', title: 'Nhắc ký hợp đồng lần 1', when: '11/03/2024 00:00', who: 'Hệ thống', bySystem: true },
        {
          id: '3',
          title: 'Chỉ đạo',
          when: '14/03/2024 09:30',
          who: 'Trần Quốc Toản, Chủ trì Ban Thường vụ',
          detail: 'Làm việc trực tiếp với 12 hộ chưa nhận tiền bồi thường trước ngày 30/03.',
        },
      ]}
    />
  )
}
