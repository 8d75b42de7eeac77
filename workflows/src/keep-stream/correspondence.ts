import { condition, getExternalWorkflowHandle, workflowInfo } from '@temporalio/workflow'
import { regrade, type Reply, tell, type Told } from './messages.ts'
import { startStream } from './start-stream.ts'

/** What this workflow says to others, and their answers. It goes on when all have answered. */
export class Correspondence {
  private readonly replies = new Map<string, Reply>()
  private readonly cycle: () => string
  private sent = 0

  constructor(cycle: () => string) {
    this.cycle = cycle
  }

  hear(reply: Reply): void {
    this.replies.set(reply.id, reply)
  }

  /** A mark by which the answer to one message is known; of this run, so that answers to an earlier run mean nothing. */
  awaitReply(): NonNullable<Told['replyTo']> {
    const { workflowId, runId } = workflowInfo()
    return { workflowId, id: `${runId}#${++this.sent}` }
  }

  /** Tells each stream and waits until each has done it. Answers the refusals, by stream. */
  async tellAll(streams: readonly string[], told: (stream: string) => Told): Promise<ReadonlyMap<string, string>> {
    const awaited = await Promise.all(
      streams.map(async (stream) => {
        const replyTo = this.awaitReply()
        await this.tell(stream, { ...told(stream), replyTo })
        return { stream, id: replyTo.id }
      }),
    )
    return this.collect(awaited)
  }

  async collect(
    awaited: readonly { readonly stream: string; readonly id: string }[],
  ): Promise<ReadonlyMap<string, string>> {
    await condition(() => awaited.every(({ id }) => this.replies.has(id)))
    const refusals = new Map<string, string>()
    for (const { stream, id } of awaited) {
      const refusal = this.replies.get(id)?.refusal
      if (refusal !== undefined) refusals.set(stream, refusal)
      this.replies.delete(id)
    }
    return refusals
  }

  /** Asks the cycle for a new grading. */
  async askForGrading(because: string): Promise<void> {
    const cycle = this.cycle()
    const stream = `cycle/${cycle}`
    const ask = () => getExternalWorkflowHandle(stream).signal(regrade, { because })
    try {
      await ask()
    } catch {
      await startStream({ stream, cycle })
      await ask()
    }
  }

  /**
   * Says something and waits for no answer. Whoever the engine has lost is started again from the record, with what was to be
   * said as its first words.
   */
  async tell(stream: string, told: Told): Promise<void> {
    try {
      await getExternalWorkflowHandle(stream).signal(tell, told)
    } catch {
      const isNew = await startStream({ stream, cycle: this.cycle(), first: told })
      if (!isNew) await getExternalWorkflowHandle(stream).signal(tell, told)
    }
  }
}
