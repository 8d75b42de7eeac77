import { useQuery } from '@tanstack/solid-query'
import { api } from '../api/index.ts'

/** The name of the authority above a unit, for papers; undefined until it is known. */
export function useSuperiorName(unit: () => string | undefined): () => string | undefined {
  const query = useQuery(() => ({
    queryKey: ['unit', 'byCode', unit()],
    queryFn: () => api.unit.byCode.query({ code: unit() ?? '' }),
    enabled: unit() !== undefined,
  }))
  return () => (query.isPending ? undefined : query.data?.superior?.name)
}
