import type { PlacedEntry } from './entry.ts'

type Unit = { readonly name: string; readonly collective: string }
type Tenure = { readonly post: string; readonly unit: string }

/** What people call what entries name by ids, told by the entries themselves. */
export type Names = {
  readonly people: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, Unit>
  readonly tenures: ReadonlyMap<string, Tenure>
  /** Titles of tasks and meetings, names of those who are assessed, by stream. */
  readonly streams: ReadonlyMap<string, string>
}

/** The names that stand in these entries; the latest where one was changed. */
export function namesIn(entries: readonly PlacedEntry[]): Names {
  const people = new Map<string, string>()
  const units = new Map<string, Unit>()
  const tenures = new Map<string, Tenure>()
  const streams = new Map<string, string>()
  for (const { entry } of entries) {
    const { event, stream } = entry
    for (const part of partsOf(event)) {
      const { id, name, person, post, unit, code, collective } = part
      if (isText(code) && isText(name) && isText(collective)) units.set(code, { name, collective })
      if (isText(id) && isText(post) && isText(unit)) tenures.set(id, { post, unit })
      const someone = isText(person) ? person : isText(id) && !isText(post) ? id : undefined
      if (someone !== undefined && isText(name) && isPersonPlace(event.type)) people.set(someone, name)
    }
    const title = titleIn(event)
    if (title !== undefined && !streams.has(stream)) streams.set(stream, title)
  }
  return { people, units, tenures, streams }
}

type Part = Readonly<Record<string, unknown>>

/** Everything with a name of its own in an event, however deep. */
function partsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  const part: Part = { ...value }
  return [part, ...Object.values(part).flatMap(partsOf)]
}

/** Kinds in which an id with a name is a person's; elsewhere it is an indicator's or a part's. */
const isPersonPlace = (type: string): boolean =>
  ['unit-established', 'head-changed', 'appointed', 'area-set', 'round-opened', 'convened', 'meeting-opened'].includes(
    type,
  )

function titleIn(event: Readonly<Record<string, unknown>>): string | undefined {
  const { registration, title, name, type } = event
  if (type === 'assessment-begun' && isText(name)) return name
  if (isText(title)) return title
  return registration !== null &&
    typeof registration === 'object' &&
    'title' in registration &&
    isText(registration.title)
    ? registration.title
    : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string'
