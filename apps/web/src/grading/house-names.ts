import { useQuery } from '@tanstack/solid-query'
import type { Accessor } from 'solid-js'
import { api } from '../api/index.ts'
import { useSession } from '../app/index.ts'

const UNITS_MOST = 200

/** Names of units by code and of people by id, for the months in which nobody is assessed yet. */
export function useHouseNames(): Accessor<Readonly<Record<string, string>>> {
  const session = useSession()
  const units = useQuery(() => ({
    queryKey: ['unit', 'list', 'names'],
    queryFn: () => api.unit.list.query({ size: UNITS_MOST, sort: 'name' }),
  }))
  const rehearsal = () => session.me?.rehearsal?.id
  const seats = useQuery(() => ({
    queryKey: ['seats', rehearsal()],
    queryFn: () => api.seats.list.query({ rehearsal: rehearsal() ?? '' }),
    enabled: rehearsal() !== undefined,
  }))
  return () =>
    Object.fromEntries([
      ...(units.isPending ? [] : (units.data?.rows ?? [])).map(({ code, name }) => [code, name] as const),
      ...(seats.isPending ? [] : (seats.data?.groups ?? [])).flatMap((group) =>
        group.seats.map(({ person }) => [person.id, person.name] as const),
      ),
    ])
}
