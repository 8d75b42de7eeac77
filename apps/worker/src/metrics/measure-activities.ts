import { type Meters, openMeters } from '@khoan-viec/telemetry/metrics'
import { inSpan, markOf } from '@khoan-viec/telemetry/traces'

/** What this process measures. */
export const meters: Meters = openMeters('worker')

const activitySeconds = meters.seconds({
  name: 'activity_seconds',
  help: 'What workflows ask of the record, by activity; recording an entry is one.',
  labelNames: ['activity', 'outcome'],
})

type Activity = (...given: never[]) => Promise<unknown>

/** Times and traces every activity under its own name. */
export function measureActivities<Activities extends Readonly<Record<keyof Activities, Activity>>>(
  activities: Activities,
): Activities {
  const measured = Object.entries<Activity>(activities).map(([activity, act]) => [activity, timed(activity, act)])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each stands under the name it had
  return Object.fromEntries(measured) as Activities
}

const timed =
  (activity: string, act: Activity): Activity =>
  (...given) =>
    inSpan('step', { step: activity, request: markIn(given[0]) }, async (span) => {
      const end = activitySeconds.startTimer({ activity })
      const tell = (outcome: string): void => {
        end({ outcome })
        span.note({ outcome })
      }
      try {
        const answer = await act(...given)
        tell('ok')
        return answer
      } catch (error) {
        tell('fault')
        throw error
      }
    })

/** Of the request that a step is done for, where it says so. */
function markIn(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || !('requestId' in given)) return undefined
  return typeof given.requestId === 'string' ? markOf(given.requestId) : undefined
}
