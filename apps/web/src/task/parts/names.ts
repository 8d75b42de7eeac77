import type { TaskAct } from '@khoan-viec/domain/access'
import type { Exchange, LightReasonCode, SignatureRole } from '@khoan-viec/domain/task'

/** What needs a word of its own, named by the domain. */
export type ActName = Exclude<TaskAct['command'], 'submit' | 'add'>
export type ReasonCode = LightReasonCode
export type SignRole = SignatureRole
export type RequestKind = Exchange['kind']
