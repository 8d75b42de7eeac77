import type { ListedMapping, NationalList, ProvinceAsked } from './index.ts'

export const commune = (code: string, name: string, province = '40') => ({ row: code, code, name, province })

export const mapping = (oldCode: string, oldName: string, to: Partial<ListedMapping> = {}): ListedMapping => ({
  row: `${oldCode}>${to.newCode ?? '17110'}`,
  oldCode,
  oldName,
  oldDistrict: 'Thị xã Hoàng Mai',
  oldProvince: 'Tỉnh Nghệ An',
  newCode: '17110',
  newName: 'Phường Hoàng Mai',
  newProvince: 'Nghệ An',
  ...to,
})

const tanMai = { newCode: '17128', newName: 'Phường Tân Mai' }

/** Two of the town's wards, one of Hà Nội of the same name, and what the two were made of. */
export const smallList: NationalList = {
  provinces: [
    { code: '40', name: 'Nghệ An' },
    { code: '01', name: 'Thành phố Hà Nội' },
  ],
  communes: [
    commune('17110', 'Phường Hoàng Mai'),
    commune('17128', 'Phường Tân Mai'),
    commune('00331', 'Phường Hoàng Mai', '01'),
  ],
  mappings: [
    mapping('17110', 'Phường Quỳnh Thiện'),
    mapping('17104', 'Xã Quỳnh Vinh'),
    mapping('17128', 'Phường Quỳnh Dị', tanMai),
    mapping('17113', 'Xã Quỳnh Lập', tanMai),
  ],
}

const nghiQuyet = { number: '1678/NQ-UBTVQH15', date: '2025-06-16', body: 'Ủy ban Thường vụ Quốc hội' }

export const asked = (change: Partial<ProvinceAsked> = {}): ProvinceAsked => ({
  province: '40',
  group: 'Khối xã, phường',
  before: { since: '2025-01-01', decision: nghiQuyet },
  ...change,
})
