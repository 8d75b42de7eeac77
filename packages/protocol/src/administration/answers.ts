import type { Refusal } from '@khoan-viec/domain/core'
import type {
  Gap,
  RowFault,
  RowPlan,
  Succession,
  SuperiorFunction,
  Tenure,
  Unit,
} from '@khoan-viec/domain/organisation'
import type { Disposition, Indicator, Light, TaskStatus } from '@khoan-viec/domain/task'

type Named = { readonly code: string; readonly name: string }

/** One line of the tree. */
export type TreeRow = {
  readonly unit: Unit
  /** How many stand directly under it. */
  readonly under: number
}

/** A unit found, with those above it, the highest first: by them two of one name are told apart. */
export type UnitFound = { readonly unit: Unit; readonly path: readonly Named[] }

/** A unit on which another one's history touches. */
export type SuccessionRow = Succession & { readonly fromName: string; readonly toName: string }

export type UnitHistory = {
  /** As it stands on the day asked; as it stood last, or will begin, where it is not there on it. */
  readonly unit: Unit
  readonly isThere: boolean
  readonly path: readonly Named[]
  readonly superiors: Readonly<Partial<Record<SuperiorFunction, Named>>>
  readonly periods: readonly Unit[]
  readonly successions: readonly SuccessionRow[]
  /** The latest first. */
  readonly tenures: readonly Tenure[]
  /** Units that its officers look after, by code. */
  readonly areaNames: Readonly<Record<string, string>>
  readonly gaps: readonly Gap[]
  /** Of a commune or ward: cells and villages under it on that day, and the code that the next one may have. */
  readonly below?: { readonly units: readonly Unit[]; readonly nextCode: string }
}

/** What a decision would make, were it entered now. */
export type ReorganisationTried =
  | {
      readonly refusal: Refusal
      readonly names: Readonly<Record<string, string>>
      /** Units whose superior ends by the change of this number, and of which the decision says nothing; the first of them. */
      readonly orphans: readonly (Named & { readonly change: number })[]
    }
  | {
      /** Units that it makes or lets stand otherwise, from its date on, with those above them. */
      readonly after: readonly UnitFound[]
      /** Units that are no more, with the names of those that go on with them. */
      readonly ended: readonly (Named & { readonly into: readonly string[] })[]
      /** How many tenures end with them. */
      readonly tenures: number
      /** Open work of units that end, or leave the authority that contracts with them: of each it has to be said what becomes of it. */
      readonly work: readonly WorkOfUnit[]
      /** Units that may take it over on that day. */
      readonly receivers: readonly Named[]
    }

export type WorkOfUnit = Named & {
  /** The one unit that goes on in its place. */
  readonly heir?: string
  readonly tasks: readonly OpenTask[]
}

/** A task of a unit that ends, as far as one must know it to say what becomes of it. */
export type OpenTask = {
  readonly id: string
  readonly title: string
  readonly status: TaskStatus
  readonly light: Light
  /** 0..1. */
  readonly progress: number
  readonly deadline: string
  /** Names of the heads in office. */
  readonly heads: readonly string[]
  /** What the superior still owes it: duties of the contract, and requests not answered. */
  readonly owed: readonly string[]
  readonly left: readonly LeftOf[]
  /** What was decided of it already, if it is by this decision. */
  readonly planned?: Disposition
}

/** How much is left of an indicator; of a yes or no 1. */
export type LeftOf = Pick<Indicator, 'id' | 'name' | 'kind' | 'uom'> & { readonly left: number }

/** One row of a list: the cells that tell which it is as they were written, and what becomes of it. */
export type PeopleTriedRow = {
  readonly row: number
  readonly person: string
  readonly name: string
  readonly post: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly outcome: RowPlan['outcome']
  readonly isNew: boolean
  readonly fault?: RowFault
}

/** What a list of people and posts would change, were it entered now. */
export type PeopleTried = {
  /** By which it is entered, or its refused rows are taken away, for an hour. */
  readonly draft: string
  readonly counts: {
    readonly appointed: number
    readonly ended: number
    readonly unchanged: number
    readonly refused: number
    /** Whom the record does not know yet. */
    readonly people: number
  }
  /** Refused rows first, then those that change something; of a long list the first five hundred. */
  readonly rows: readonly PeopleTriedRow[]
}
