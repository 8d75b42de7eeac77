import { createHash } from 'node:crypto'
import type { Evidence } from '@khoan-viec/domain/task'
import type { Cast } from './install.ts'
import { MEETING, TASK } from './year.ts'

const hashOf = async (answer: Response): Promise<string> => {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
  return createHash('sha256')
    .update(new Uint8Array(await answer.arrayBuffer()))
    .digest('hex')
}

/** Everything that has to be there again, as its people are shown it: to be compared with itself, later. */
export async function readHouse({ office, chair, chairman }: Cast, files: readonly Evidence[]) {
  const { task } = await chair.client.task.byId.query({ id: TASK })
  const { rows } = await chair.client.task.history.query({ id: TASK, page: 1, size: 200, sort: 'seq' })
  return {
    task,
    history: rows,
    meeting: await chair.client.meeting.byId.query({ id: MEETING }),
    papers: {
      contract: await hashOf(await chair.ask(`/papers/contract/${TASK}.pdf`)),
      notice: await hashOf(await chair.ask(`/papers/notice/${MEETING}.pdf`)),
    },
    evidence: await Promise.all(
      files.map(async ({ hash }) => [hash, await hashOf(await chair.ask(`/evidence/${hash}?task=${TASK}`))]),
    ),
    drafts: await chairman.client.draft.list.query(),
    told: await chairman.client.notice.settings.query(),
    accounts: await office.client.account.list.query({ page: 1, size: 50 }),
  }
}

/** Who signed what, of the contract in force. */
export async function signaturesIn({ chair }: Cast) {
  const { contract } = (await chair.client.task.byId.query({ id: TASK })).task
  return { hash: contract?.hash, since: contract?.inForceSince, signatures: contract?.signatures }
}
