import type { AlarmCode } from '@khoan-viec/protocol/record'

/** What is to be done about an alarm. */
export type NextStep = 'leave-alone' | 'restore' | 'rebuild' | 'restart' | 'key' | 'log' | 'ask'

export const nextStep: Readonly<Record<AlarmCode, NextStep>> = {
  'database-damaged': 'restore',
  'guard-missing': 'leave-alone',
  'entry-unreadable': 'leave-alone',
  'entry-column': 'leave-alone',
  'entry-changed': 'leave-alone',
  'entry-beside': 'leave-alone',
  'entry-missing': 'leave-alone',
  'order-broken': 'leave-alone',
  'history-changed': 'leave-alone',
  'log-shrank': 'restore',
  'checkpoint-missing': 'restart',
  'checkpoint-unsound': 'leave-alone',
  'checkpoint-lost': 'leave-alone',
  'key-unusable': 'key',
  'log-not-signed': 'log',
  'tile-changed': 'restart',
  'log-file-changed': 'restart',
  'log-file-missing': 'restart',
  'views-not-made': 'leave-alone',
  'views-emptied': 'ask',
  'row-changed': 'rebuild',
  'row-added': 'rebuild',
  'row-missing': 'rebuild',
  'file-changed': 'restore',
  'file-missing': 'restore',
  'check-broken': 'log',
}
