import type { AppRouter } from '@khoan-viec/api/router'
import { useQuery } from '@tanstack/solid-query'
import type { inferRouterOutputs } from '@trpc/server'
import { api } from '../api/index.ts'

type Answers = inferRouterOutputs<AppRouter>['grading']

export type TableAnswer = Answers['table']
export type SubjectAnswer = Answers['subject']
export type Round = SubjectAnswer['rounds'][number]

export const useGradingTable = () =>
  useQuery(() => ({ queryKey: ['grading', 'table'], queryFn: () => api.grading.table.query() }))

export const useGradingSubject = (id: () => string) =>
  useQuery(() => ({ queryKey: ['grading', 'subject', id()], queryFn: () => api.grading.subject.query({ id: id() }) }))

export const useYear = () =>
  useQuery(() => ({ queryKey: ['cycle', 'current'], queryFn: () => api.cycle.current.query() }))

export const useMyWork = () => useQuery(() => ({ queryKey: ['work', 'mine'], queryFn: () => api.work.mine.query() }))
