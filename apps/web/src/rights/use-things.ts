import type { Option } from '@khoan-viec/ui/form'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { api } from '../api/index.ts'
import { useSession } from '../app/session/index.ts'
import type { Kind } from './kinds.ts'
import { rightsWords } from './words.ts'

/** What there is of a kind to ask about: tasks by their words, the rest as lists. */
export function useThings(kind: () => Kind) {
  const session = useSession()
  const [text, setText] = createSignal('')
  const found = useQuery(() => ({
    queryKey: ['rights', 'things', kind(), kind() === 'task' ? text() : ''],
    queryFn: (): Promise<readonly Option[]> => listThings(kind(), text()),
    placeholderData: keepPreviousData,
  }))
  const options = (): readonly Option[] => {
    if (kind() === 'organisation') return [{ value: 'house', label: rightsWords().kind.organisation }]
    if (kind() === 'cycle')
      return session.me?.cycle ? [{ value: session.me.cycle.id, label: session.me.cycle.name }] : []
    return found.isPending ? [] : (found.data ?? [])
  }
  return { options, search: (typed: string) => setText(typed.trim().slice(0, 100)) }
}

async function listThings(kind: Kind, text: string): Promise<readonly Option[]> {
  switch (kind) {
    case 'task': {
      const { rows } = await api.task.list.query({ size: 20, ...(text === '' ? {} : { text }) })
      return rows.map(({ id, title, unitName }) => ({ value: id, label: title, hint: unitName }))
    }
    case 'meeting': {
      const { rows } = await api.meeting.list.query({ size: 100 })
      return rows.map(({ id, title, date }) => ({ value: id, label: title, hint: date }))
    }
    case 'assessment': {
      const { groups } = await api.grading.table.query()
      return groups.flatMap(({ rows }) => rows.map(({ id, name }) => ({ value: id, label: name })))
    }
    case 'cycle':
    case 'organisation':
      return []
  }
}
