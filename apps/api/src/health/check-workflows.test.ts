import type { Client } from '@temporalio/client'
import { expect, test } from 'vitest'
import { checkWorkflows } from './check-workflows.ts'

/** An engine with these workflows, each with the try that its waiting step is at; `asked` are those it was asked for. */
function engineWith(namespace: string, tries: Readonly<Record<string, number | undefined>>, isAway = false) {
  const asked: string[] = []
  const running = Object.keys(tries).map((workflowId) => ({ workflowId }))
  const client = {
    options: { namespace },
    withDeadline: (_: number, ask: () => Promise<unknown>) => (isAway ? Promise.reject(new Error('away')) : ask()),
    workflow: { list: () => running },
    workflowService: {
      describeWorkflowExecution: async ({ execution }: { execution: { workflowId: string } }) => {
        asked.push(execution.workflowId)
        const attempt = tries[execution.workflowId]
        return attempt === undefined ? {} : { pendingWorkflowTask: { attempt } }
      },
    },
  }
  return { asked, client: client as unknown as Client }
}

test('a workflow whose step is tried for the third time is stuck, and named; one that waits or begins again is not', async () => {
  const { client } = engineWith('one', { 'task/1': undefined, 'task/2': 2, 'task/3': 3, 'cycle/1': 7 })
  expect(await checkWorkflows(client)).toEqual({
    check: 'workflows',
    isSound: false,
    code: 'workflows-stuck',
    where: { count: 2, stream: 'task/3' },
  })
})

test('what was found is believed for a while: whoever asks again costs the engine nothing', async () => {
  const { client, asked } = engineWith('two', { 'task/1': 1 })
  const sound = { code: 'workflows-go-on', where: { count: 1 } }
  expect([await checkWorkflows(client), await checkWorkflows(client)]).toMatchObject([sound, sound])
  expect(asked).toEqual(['task/1'])
})

test('an engine that does not say is no finding, and is asked again at once', async () => {
  const tries = { 'task/1': 9 }
  expect(await checkWorkflows(engineWith('three', tries, true).client)).toBeUndefined()
  expect(await checkWorkflows(engineWith('three', tries).client)).toMatchObject({ code: 'workflows-stuck' })
})
