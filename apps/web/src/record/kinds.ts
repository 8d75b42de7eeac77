import type { AnyEvent } from '@khoan-viec/protocol/record'

/** Entries by the part of the circle they belong to. */
export const kindGroups = {
  registration: ['submitted', 'resubmitted', 'endorsed', 'screened', 'sent-back', 'added', 'correction-lapsed'],
  meeting: [
    'convened',
    'agenda-set',
    'meeting-opened',
    'round-opened',
    'opinion-given',
    'round-closed',
    'opinion-opened',
    'concluded',
    'meeting-closed',
    'notice-issued',
  ],
  contract: ['contract-offered', 'signed', 'signature-reminded', 'cascaded', 'part-accepted', 'handed-over'],
  followUp: [
    'part-reported',
    'reported',
    'report-corrected',
    'report-missed',
    'milestone-missed',
    'directed',
    'direction-answered',
    'support-requested',
    'support-answered',
    'explained',
    'waiver-requested',
    'waiver-decided',
    'change-requested',
    'change-decided',
    'fell-overdue',
  ],
  delivery: ['delivered', 'checked', 'closed-undelivered', 'outcome-corrected', 'year-closed'],
  grading: [
    'assessment-begun',
    'self-ranked',
    'appraised',
    'chased',
    'graded',
    'level-projected',
    'computed',
    'voted',
    'decided',
    'notified',
    'appealed',
    'appeal-ruled',
    'assessment-closed',
  ],
  cycle: [
    'cycle-opened',
    'clock-set',
    'date-passed',
    'board-published',
    'cycle-closed',
    'unit-established',
    'head-changed',
    'key-changed',
    'person-erased',
  ],
  archive: ['history-kept', 'history-lost', 'history-erased'],
} as const satisfies Readonly<Record<string, readonly AnyEvent['type'][]>>

export type KindGroup = keyof typeof kindGroups

export const isKindGroup = (name: string): name is KindGroup => Object.hasOwn(kindGroups, name)
