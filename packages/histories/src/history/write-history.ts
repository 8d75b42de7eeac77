import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'

/** A history as the engine hands it over, as JSON with sorted names: the engine's own is in another order each time. */
export const writeHistory = (history: Parameters<typeof historyToJSON>[0]): string =>
  JSON.stringify(JSON.parse(historyToJSON(history)), (_, value: unknown) => sorted(value))

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value
