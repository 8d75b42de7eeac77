import type { Board } from '@khoan-viec/domain/cycle'

/** What was published, and nothing else. Read without a session. */
export type BoardRow = Omit<Board, 'content'> & { readonly cycle: string }
export type BoardView = Board & { readonly cycle: string; readonly cycleName: string; readonly rehearsal: boolean }
