import type { MissingInput } from '@khoan-viec/domain/cycle'
import type { HandoverStatus } from '@khoan-viec/domain/handover'
import type { DeliveryState } from '@khoan-viec/domain/notice'
import type { AccountAct } from '@khoan-viec/protocol/accounts'
import type { Becoming } from '@khoan-viec/protocol/administration'
import type { BriefingItem } from '@khoan-viec/protocol/follow-up'
import type { ListName } from '@khoan-viec/protocol/list'
import type { Urgency } from '@khoan-viec/protocol/my-work'
import type { NoticeChannel } from '@khoan-viec/protocol/notice'
import type { ChangedThing, ComparedField } from '@khoan-viec/protocol/past'
import type { KeyScope, ToldKind } from '@khoan-viec/protocol/rights'

/** Words for what one of a few things a value is: read on the screen, and in a file. */
export type ValueWords = {
  readonly list: Readonly<Record<ListName, string>>
  readonly urgency: Readonly<Record<Urgency, string>>
  /** The one thing to do that no stream asks for. */
  readonly register: string
  readonly accountAct: Readonly<Record<AccountAct, string>>
  readonly factors: Readonly<Record<'none' | 'code' | 'passkey' | 'both', string>>
  readonly scope: Readonly<Record<KeyScope, string>>
  readonly told: Readonly<Record<ToldKind, string>>
  readonly channel: Readonly<Record<NoticeChannel, string>>
  readonly delivery: Readonly<Record<DeliveryState, string>>
  readonly handover: Readonly<Record<HandoverStatus, string>>
  readonly because: Readonly<Record<BriefingItem['because'][number], string>>
  readonly becoming: Readonly<Record<Becoming, string>>
  readonly changedKind: Readonly<Record<ChangedThing['kind'], string>>
  readonly changedField: Readonly<Record<ComparedField, string>>
  /** Of a compared value that there was not. */
  readonly nothing: string
  readonly missing: Readonly<Record<MissingInput['input'], string>>
}
