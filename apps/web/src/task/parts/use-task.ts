import { useQuery } from '@tanstack/solid-query'
import { api } from '../../api/index.ts'

/** Everything of one task, asked for once whichever room shows it. */
export const useTask = (id: () => string) =>
  useQuery(() => ({ queryKey: ['task', 'byId', id()], queryFn: () => api.task.byId.query({ id: id() }) }))
