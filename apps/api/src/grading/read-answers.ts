import type { Answer, RegulationUsed, Result } from '@khoan-viec/grading/engine'
import type { SubjectRound } from '@khoan-viec/protocol/grading'
import type { House } from '../house/index.ts'
import { readPaper } from '../paper/index.ts'
import { withoutPeers } from './without-peers.ts'

/** What a grading answered, whole, by the hash that its entry names. */
export async function readAnswer(house: House, hash: string): Promise<Answer | undefined> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the worker wrote what the engine answered
  return (await readPaper(house, hash)) as Answer | undefined
}

type Assumed = { readonly common: number; readonly others: readonly string[] }
export type Projection = { readonly date: string; readonly assumed?: Assumed; readonly answer?: Answer }

/** What a quarter's end would have given. */
export async function readProjection(
  house: House,
  { date, answer: hash }: { readonly date: string; readonly answer: string },
): Promise<Projection> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const paper = (await readPaper(house, hash)) as { readonly assumed?: Assumed; readonly answer?: Answer } | undefined
  return { date, ...paper }
}

type Named = { readonly round: number; readonly case: string; readonly answer: string }
type CasePaper = {
  readonly subjects: readonly { readonly id: string }[]
  readonly tasks: readonly { readonly id: string; readonly obligors: readonly string[] }[]
}

/** One subject's own part of a grading: nothing of anybody else's, but the peers under the cap for who reads all. */
export async function readRound(
  house: House,
  { round, case: caseHash, answer: answerHash }: Named,
  {
    subject,
    leads,
    readsPeers,
  }: { readonly subject: string; readonly leads?: string | undefined; readonly readsPeers: boolean },
): Promise<SubjectRound<Result, RegulationUsed>> {
  const answer = await readAnswer(house, answerHash)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const graded = (await readPaper(house, caseHash)) as CasePaper | undefined
  const result = answer?.results.find((each) => each.subject === subject)
  const own = graded?.subjects.find(({ id }) => id === subject)
  const tasks =
    graded?.tasks.filter(({ obligors }) => obligors.some((obligor) => obligor === subject || obligor === leads)) ?? []
  return {
    round,
    ...(result ? { result: readsPeers ? result : withoutPeers(result) } : {}),
    regulations: answer?.regulations ?? [],
    ...(own ? { case: { subject: own, tasks } } : {}),
  }
}
