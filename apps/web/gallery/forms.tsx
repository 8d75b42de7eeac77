import { Combobox } from '@khoan-viec/ui/combobox'
import {
  Checkbox,
  CheckboxGroup,
  DateInput,
  Field,
  FilePicker,
  NumberInput,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  type Option,
} from '@khoan-viec/ui/form'
import { Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { createSignal } from 'solid-js'

const people: readonly Option[] = [
  { value: 'p1', label: 'Nguyễn Thị Hồng Hạnh', hint: 'Bí thư, xã Quỳnh Vinh' },
  { value: 'p2', label: 'Lê Văn Đức', hint: 'Chủ tịch UBND, xã Quỳnh Vinh' },
  { value: 'p3', label: 'Đặng Ngọc Ánh', hint: 'Ủy viên phụ trách địa bàn' },
]

export function Forms() {
  const [title, setTitle] = createSignal('Giải phóng mặt bằng 48,5 ha')
  const [target, setTarget] = createSignal('48,5')
  const [stance, setStance] = createSignal<'AGREE' | 'RETURN' | 'REJECT' | ''>('AGREE')
  const [clears, setClears] = createSignal<readonly string[]>(['person'])
  const [person, setPerson] = createSignal<Option | null>(null)
  const [date, setDate] = createSignal('2024-11-30')
  const [sure, setSure] = createSignal(true)
  const [kind, setKind] = createSignal<'HARD' | 'NEW' | ''>('')
  return (
    <Panel title="Biểu mẫu">
      <SideBySide
        left={
          <Stack gap={5}>
            <Field label="Tên việc" hint="Viết như sẽ đứng trên hợp đồng: làm gì, bao nhiêu, ở đâu.">
              <TextInput value={title()} onInput={setTitle} />
            </Field>
            <Field label="Sản phẩm" error="Bạn chưa nêu sản phẩm cụ thể.">
              <TextArea value="" onInput={() => undefined} />
            </Field>
            <Field label="Chỉ tiêu">
              <NumberInput value={target()} onInput={setTarget} unit="ha" />
            </Field>
            <Field label="Hạn hoàn thành">
              <DateInput value={date()} onInput={setDate} />
            </Field>
            <Field label="Loại việc">
              <Select
                value={kind()}
                onChange={setKind}
                placeholder="Chọn loại việc"
                options={[
                  { value: 'HARD', label: 'Việc khó' },
                  { value: 'NEW', label: 'Việc mới' },
                ]}
              />
            </Field>
            <Field label="Người chịu trách nhiệm">
              <Combobox value={person()} options={people} onChange={setPerson} />
            </Field>
          </Stack>
        }
        right={
          <Stack gap={5}>
            <RadioGroup
              label="Ý kiến của tôi"
              value={stance()}
              onChange={setStance}
              options={[
                { value: 'AGREE', label: 'Đồng ý' },
                { value: 'RETURN', label: 'Trả lại', hint: 'Đơn vị được chỉnh sửa trong thời hạn.' },
                { value: 'REJECT', label: 'Không đồng ý', hint: 'Phải nêu lý do.' },
              ]}
            />
            <CheckboxGroup
              label="Sáu rõ"
              values={clears()}
              onChange={setClears}
              error="Còn thiếu: rõ thời gian, rõ sản phẩm."
              options={[
                { value: 'person', label: 'Rõ người' },
                { value: 'time', label: 'Rõ thời gian' },
                { value: 'product', label: 'Rõ sản phẩm' },
              ]}
            />
            <Checkbox checked={sure()} onChange={setSure} label="Tôi đã kiểm tra tại chỗ" />
            <Field label="Minh chứng" optional hint="PDF, ảnh hoặc bảng tính, mỗi tệp không quá 20 MB.">
              <FilePicker
                files={[
                  { name: 'bien-ban-ban-giao-mat-bang-dot-1.pdf', detail: '1,2 MB' },
                  { name: 'anh-hien-truong.bmp', error: 'Loại tệp này chưa nhận được.' },
                ]}
                onAdd={() => undefined}
                onRemove={() => undefined}
              />
            </Field>
          </Stack>
        }
      />
    </Panel>
  )
}
