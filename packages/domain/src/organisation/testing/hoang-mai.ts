import {
  alike,
  type OrganisationCommand,
  type Post,
  type Tenure,
  type Unit,
  type UnitForm,
  type UnitKind,
} from '../index.ts'

/** The town's story: ten units become three wards on 1 July 2025, the town itself is no more, the province stands above. */
export const PROVINCE = 'nghe-an'
export const TOWN = 'tx-hoang-mai'
export const REFORM_DAY = '2025-07-01'

/** Names are the real ones; who becomes what is told in the handbook (domain, part 3). */
const places: readonly (readonly [code: string, name: string, kind: UnitKind])[] = [
  ['quynh-thien', 'Phường Quỳnh Thiện', 'WARD'],
  ['quynh-vinh', 'Xã Quỳnh Vinh', 'COMMUNE'],
  ['quynh-trang', 'Xã Quỳnh Trang', 'COMMUNE'],
  ['quynh-di', 'Phường Quỳnh Dị', 'WARD'],
  ['quynh-lap', 'Xã Quỳnh Lập', 'COMMUNE'],
  ['quynh-loc', 'Xã Quỳnh Lộc', 'COMMUNE'],
  ['mai-hung', 'Phường Mai Hùng', 'WARD'],
  ['quynh-phuong', 'Phường Quỳnh Phương', 'WARD'],
  ['quynh-xuan', 'Phường Quỳnh Xuân', 'WARD'],
  ['quynh-lien', 'Xã Quỳnh Liên', 'COMMUNE'],
]

/** Codes of the ten. */
export const tenUnits: readonly string[] = places.map(([code]) => code)

/** Which of them go on in which ward. */
export const threeWards = {
  'nghe-an.hoang-mai': ['quynh-thien', 'quynh-vinh', 'quynh-trang'],
  'nghe-an.tan-mai': ['quynh-di', 'quynh-lap', 'quynh-loc'],
  'nghe-an.quynh-mai': ['mai-hung', 'quynh-phuong', 'quynh-xuan', 'quynh-lien'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The ward of Hà Nội with the same name as one of the three. */
export const NAMESAKE = 'ha-noi.hoang-mai'

const inSentence = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)
const ward = (code: string, name: string, superior: string): UnitForm => ({
  code,
  name,
  kind: 'WARD',
  collective: `Đảng ủy ${inSentence(name)}`,
  group: 'xa-phuong',
  superiors: alike(superior),
})

const above = (code: string, name: string, kind: UnitKind, superiors: Unit['superiors'] = {}): Unit => ({
  code,
  name,
  kind,
  collective: `Đảng bộ ${inSentence(name)}`,
  group: 'cap-tren',
  superiors,
  from: '2013-06-01',
})

/** Somebody enters the changes; two heads stand for the heads of one of the ten. */
const seat = (person: string, name: string, post: Post, unit: string): Tenure => ({
  id: `${unit}-${person}`,
  person,
  name,
  post,
  unit,
  from: '2020-08-01',
})
const seats: readonly Tenure[] = [
  seat('office', 'Vũ Thị Hải Yến', 'SECRETARIAT', PROVINCE),
  seat('secretary-vinh', 'Hồ Đăng Quế', 'SECRETARY', 'quynh-vinh'),
  seat('chairman-vinh', 'Lê Xuân Kiên', 'CHAIRMAN', 'quynh-vinh'),
]

/** How everything stood before, one command a unit. */
export const townBefore: readonly Extract<OrganisationCommand, { type: 'establish' }>[] = [
  above(PROVINCE, 'Tỉnh Nghệ An', 'PROVINCE'),
  above('ha-noi', 'Thành phố Hà Nội', 'PROVINCE'),
  above(TOWN, 'Thị xã Hoàng Mai', 'TOWN', alike(PROVINCE)),
  { ...ward(NAMESAKE, 'Phường Hoàng Mai', 'ha-noi'), from: '2013-06-01' },
  ...places.map(([code, name, kind]): Unit => ({ ...ward(code, name, TOWN), kind, from: '2013-06-01' })),
].map((unit) => {
  const tenures = seats.filter((tenure) => tenure.unit === unit.code)
  return { type: 'establish', unit, people: tenures.map(({ person: id, name }) => ({ id, name })), tenures }
})

/** The decision itself: three wards are made, the ten go on in them, the district level ends. */
export const reform: Extract<OrganisationCommand, { type: 'reorganise' }> = {
  type: 'reorganise',
  decision: { number: '1678/NQ-UBTVQH15', date: '2025-06-16', body: 'Ủy ban Thường vụ Quốc hội' },
  from: REFORM_DAY,
  changes: [
    { type: 'CREATE', unit: ward('nghe-an.hoang-mai', 'Phường Hoàng Mai', PROVINCE) },
    { type: 'CREATE', unit: ward('nghe-an.tan-mai', 'Phường Tân Mai', PROVINCE) },
    { type: 'CREATE', unit: ward('nghe-an.quynh-mai', 'Phường Quỳnh Mai', PROVINCE) },
    ...Object.entries(threeWards).map(([into, units]) => ({ type: 'MERGE' as const, units, into })),
    { type: 'ABOLISH', code: TOWN, reason: 'Kết thúc hoạt động của cấp huyện; xã, phường trực thuộc tỉnh' },
  ],
}
