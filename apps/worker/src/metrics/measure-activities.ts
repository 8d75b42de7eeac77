import { type Meters, openMeters } from '@khoan-viec/telemetry/metrics'

/** What this process measures. */
export const meters: Meters = openMeters('worker')

const activitySeconds = meters.seconds({
  name: 'activity_seconds',
  help: 'What workflows ask of the record, by activity; recording an entry is one.',
  labelNames: ['activity', 'outcome'],
})

type Activity = (...given: never[]) => Promise<unknown>

/** Times every activity under its own name. */
export function measureActivities<Activities extends Readonly<Record<keyof Activities, Activity>>>(
  activities: Activities,
): Activities {
  const measured = Object.entries<Activity>(activities).map(([activity, act]) => [activity, timed(activity, act)])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each stands under the name it had
  return Object.fromEntries(measured) as Activities
}

const timed =
  (activity: string, act: Activity): Activity =>
  async (...given) => {
    const end = activitySeconds.startTimer({ activity })
    try {
      const answer = await act(...given)
      end({ outcome: 'ok' })
      return answer
    } catch (error) {
      end({ outcome: 'fault' })
      throw error
    }
  }
