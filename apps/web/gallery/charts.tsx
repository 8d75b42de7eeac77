import { IndicatorChart, StackedBar } from '@khoan-viec/ui/chart'
import { Grid, Panel, Stack } from '@khoan-viec/ui/layout'
import { MonthLine, Ring, type RingStep } from '@khoan-viec/ui/time'

const steps: readonly RingStep[] = [
  'Mở năm công tác',
  'Đăng ký việc khó',
  'Rà soát',
  'Họp cho ý kiến',
  'Kết luận',
  'Giao khoán',
  'Khoán tiếp xuống chi bộ',
  'Theo dõi',
  'Nghiệm thu',
  'Xếp loại',
  'Thẩm định, quyết định',
  'Thông báo, kiến nghị',
  'Khép năm',
].map((title, index) => ({
  id: String(index),
  title,
  state: index < 5 ? 'done' : index === 5 ? 'current' : 'upcoming',
  when: index === 5 ? '08/03 – 17/03/2024' : undefined,
  href: index === 5 ? '/contracts' : undefined,
}))

export function Charts() {
  return (
    <>
      <Panel title="Năm công tác 2024">
        <Ring label="Mười ba bước của năm" steps={steps} centre={<strong>14/03/2024</strong>} />
      </Panel>
      <Panel title="Chỉ tiêu">
        <IndicatorChart
          title="Diện tích đã bàn giao"
          unit="ha"
          year={2024}
          baseline={0}
          target={48.5}
          milestones={[
            { date: '2024-04-30', value: 15 },
            { date: '2024-07-31', value: 30 },
            { date: '2024-11-30', value: 48.5 },
          ]}
          reports={[
            { date: '2024-01-31', value: 2 },
            { date: '2024-02-29', value: 9.5 },
            { date: '2024-03-14', value: 12 },
          ]}
          today="2024-03-14"
          planned="Mốc đã ký"
          reported="Đã báo cáo"
        />
      </Panel>
      <Grid least={360}>
        <Panel title="Mốc trong năm">
          <MonthLine
            year={2024}
            today="2024-03-14"
            marks={[
              { id: 'a', date: '2024-04-30', label: 'Bàn giao 15 ha đợt đầu', tone: 'grey' },
              { id: 'b', date: '2024-02-20', label: 'Kiểm đếm xong 112 hộ', tone: 'green' },
              { id: 'c', date: '2024-11-30', label: 'Bàn giao toàn bộ 48,5 ha', tone: 'grey' },
            ]}
          />
        </Panel>
        <Panel title="Ý kiến và mức">
          <Stack gap={5}>
            <StackedBar
              label="Ban Thường vụ"
              shares={[
                { id: 'a', label: 'Đồng ý', count: 7, tone: 'green' },
                { id: 'b', label: 'Đồng ý, có điều chỉnh', count: 2, tone: 'blue' },
                { id: 'c', label: 'Trả lại', count: 1, tone: 'amber' },
                { id: 'd', label: 'Không đồng ý', count: 0, tone: 'red' },
              ]}
            />
            <StackedBar
              label="Xếp loại tập thể"
              shares={[
                { id: 'a', label: 'Xuất sắc', count: 3, tone: 'green' },
                { id: 'b', label: 'Tốt', count: 5, tone: 'blue' },
                { id: 'c', label: 'Hoàn thành', count: 1, tone: 'grey' },
                { id: 'd', label: 'Không hoàn thành', count: 1, tone: 'red' },
              ]}
              cap={{ count: 2, label: 'Giới hạn xuất sắc' }}
            />
          </Stack>
        </Panel>
      </Grid>
    </>
  )
}
