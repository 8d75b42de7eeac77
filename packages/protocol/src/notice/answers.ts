import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { DeliveryState, NoticeLine, NoticeSettings } from '@khoan-viec/domain/notice'
import type { StreamKind } from '@khoan-viec/domain/stream'
import type { PersonName } from '../core/index.ts'

export type NoticeChannel = 'MAIL' | 'WEBHOOK' | 'PUSH'

/** One thing that one is told. `title`: of a task that one may read. */
export type NoticeLineRow = Pick<NoticeLine, 'kind' | 'what' | 'due'> & {
  readonly stream?: { readonly kind: StreamKind; readonly id: string }
  readonly title?: string
}

/** How a notice fared on one way out; `said`: by the other side, in its own words. */
export type NoticeWay = {
  readonly channel: NoticeChannel
  readonly state: DeliveryState
  readonly said?: string
  readonly at?: Instant
}

export type NoticeRow = {
  readonly id: number
  readonly isDigest: boolean
  readonly at: Instant
  readonly lines: readonly NoticeLineRow[]
  readonly isNew: boolean
  readonly ways: readonly NoticeWay[]
}

export type MyNotices = {
  readonly today: LocalDate
  /** The newest first. */
  readonly notices: readonly NoticeRow[]
  /** What a digest of this moment would tell; in a rehearsal, which tells nobody anything, all there is to see. */
  readonly preview: readonly NoticeLineRow[]
}

export type AddressState = 'CONFIRMED' | 'AWAITED' | 'LAPSED' | 'REFUSED'

/**
 * A browser in which one is told. `id`: SHA-256 of its endpoint; `isGone`: its push service says that it is there no more;
 * `refused`: how that service refused the last notice to it.
 */
export type BrowserRow = {
  readonly id: string
  readonly addedAt: Instant
  readonly isGone: boolean
  readonly refused?: string
}

export type MyNoticeSettings = NoticeSettings & {
  readonly language: 'vi' | 'en'
  readonly mail?: { readonly address: string; readonly state: AddressState; readonly said?: string }
  readonly contact?: string
  /** Where browsers may be told: those that are, and the key to which another would be bound. */
  readonly push?: { readonly key: string; readonly browsers: readonly BrowserRow[] }
  /** The ways out that this installation has. */
  readonly ways: Readonly<Record<NoticeChannel, boolean>>
  /** Whether one hears of what reaches whom. */
  readonly keepsAccounts: boolean
}

/** Somebody whom a way out did not reach when it was last tried. */
export type UnreachedRow = {
  readonly person: PersonName
  readonly channel: NoticeChannel
  readonly state: DeliveryState
  readonly at: Instant
  readonly said?: string
}

/** What reaches people, for those who look after the system. */
export type Reach = {
  readonly ways: Readonly<Record<NoticeChannel, boolean>>
  readonly unreached: readonly UnreachedRow[]
  /** People with an account, and how many of them have an address that is confirmed. */
  readonly people: number
  readonly confirmed: number
}
