import type { Paper } from '@khoan-viec/documents/paper'

/** A paper with the name of its file, without an ending. */
export type NamedPaper = { readonly name: string; readonly paper: Paper }
