import type { AppraisedInputs } from '@khoan-viec/domain/assessment'
import { gradingSubjects, type PersonId } from '@khoan-viec/domain/organisation'
import { appraisedInputs } from '../../assessment/index.ts'
import { BrokenScenario, writePath } from '../faults.ts'
import type { YearEndSource } from '../source/index.ts'
import { customaryPost } from './customary-posts.ts'
import { type Draft, hours } from './draft.ts'
import { type Story, official } from './story.ts'

type Subject = {
  readonly id: string
  readonly kind: 'COLLECTIVE' | 'LEADER'
  readonly name: string
  readonly speaker: PersonId
}

/** From self-ranks to the closed year: customary for every subject, but for the exceptions of the file. */
export function yearEndActs(story: Story): readonly Draft[] {
  const { yearEnd } = story.year
  const subjects = subjectsOf(story)
  const byId = new Map(subjects.map((subject) => [subject.id, subject]))
  return [
    ...subjects.flatMap((subject) => selfRank(story, subject)),
    ...subjects.flatMap((subject) => appraisal(story, subject)),
    ...subjects.map((subject) => vote(story, subject)),
    ...subjects.map((subject) => decision(story, subject)),
    ...yearEnd.appeals.flatMap((appeal, index) => appealActs(story, appeal, byId.get(appeal.subject), index)),
    ...yearEnd.decidedAnew.flatMap((anew, index) => {
      const subject = byId.get(anew.subject)
      return subject ? [decidedAnew(story, subject, anew, index)] : []
    }),
    ...closing(story),
  ]
}

/** Whom the year will grade, each with who speaks for it. */
function subjectsOf({ year, authority, cast }: Story): readonly Subject[] {
  const day = year.yearEnd.selfRanks.on
  return gradingSubjects(cast.organisation, { ...year.cycle, authority, rehearsal: true }).map(
    ({ subject, kind, name, unit }) => ({
      id: subject,
      kind,
      name,
      speaker: kind === 'LEADER' ? subject : cast.holder('SECRETARY', unit, day, `units (${unit})`),
    }),
  )
}

const draftOf = ({ year }: Story, { id, name }: Subject): Pick<Draft, 'stream' | 'about'> => ({
  stream: `assessment/${year.cycle.id}:${id}`,
  about: name,
})

function selfRank(story: Story, subject: Subject): Draft[] {
  const { selfRanks } = story.year.yearEnd
  const own = selfRanks.exceptions.find((each) => each.subject === subject.id)
  if (own?.skip) return []
  return [
    {
      ...draftOf(story, subject),
      on: own?.on ?? selfRanks.on,
      at: hours.morning,
      person: subject.speaker,
      command: {
        type: 'self-rank',
        level: own?.level ?? selfRanks.level,
        statement: own?.statement ?? selfRanks.statement[subject.kind],
      },
    },
  ]
}

function appraisal(story: Story, subject: Subject): Draft[] {
  const { appraisals } = story.year.yearEnd
  const own = appraisals.exceptions.find((each) => each.subject === subject.id)
  if (own?.skip) return []
  const on = own?.on ?? appraisals.on
  return [
    {
      ...draftOf(story, subject),
      on,
      at: hours.afternoon,
      person: official(story, customaryPost.appraise, on, 'yearEnd.appraisals.on'),
      command: {
        type: 'appraise',
        inputs: inputsOf(appraisals.inputs[subject.kind], own?.inputs, subject.id),
        level: own?.level ?? appraisals.level,
        ground: own?.ground ?? appraisals.ground,
      },
    },
  ]
}

function inputsOf(customary: AppraisedInputs, own: object | undefined, subject: string): AppraisedInputs {
  const inputs = appraisedInputs.safeParse({ ...customary, ...own })
  if (inputs.success) return inputs.data
  throw new BrokenScenario(
    inputs.error.issues.map((issue) => ({
      path: `yearEnd.appraisals.exceptions (${subject}).inputs.${writePath(issue.path)}`,
      problem: issue.message,
    })),
  )
}

function vote(story: Story, subject: Subject): Draft {
  const { votes } = story.year.yearEnd
  const own = votes.exceptions.find((each) => each.subject === subject.id)
  const none = { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0 }
  return {
    ...draftOf(story, subject),
    on: votes.on,
    at: hours.morning,
    person: official(story, customaryPost.recordVote, votes.on, 'yearEnd.votes.on'),
    command: {
      type: 'vote',
      tally: own ? { ...none, ...own.tally } : { $computed: 'tally', present: votes.present, ...chosen(story) },
      present: votes.present,
    },
  }
}

function decision(story: Story, subject: Subject): Draft {
  const { decisions } = story.year.yearEnd
  const own = decisions.exceptions.find((each) => each.subject === subject.id)
  const on = own?.on ?? decisions.on
  return {
    ...draftOf(story, subject),
    on,
    at: hours.afternoon,
    person: official(story, customaryPost.decide, on, 'yearEnd.decisions.on'),
    command: {
      type: 'decide',
      level: own?.level ?? { $computed: 'level', ...chosen(story) },
      reason: own?.reason ?? { $computed: 'reason', text: decisions.open?.reason ?? '' },
      decision: own?.decision ?? decisions.decision,
    },
  }
}

const chosen = ({ year }: Story): { readonly choose?: string } => {
  const choose = year.yearEnd.decisions.open?.choose
  return choose === undefined ? {} : { choose }
}

function appealActs(
  story: Story,
  appeal: YearEndSource['appeals'][number],
  subject: Subject | undefined,
  index: number,
): Draft[] {
  if (!subject) return []
  const { on, upheld, decision: number, ground, corrections } = appeal.ruled
  return [
    {
      ...draftOf(story, subject),
      on: appeal.on,
      at: hours.morning,
      person: appeal.by ?? subject.speaker,
      command: { type: 'appeal', ground: appeal.ground },
    },
    {
      ...draftOf(story, subject),
      on,
      at: hours.afternoon,
      person: official(story, customaryPost.decide, on, `yearEnd.appeals[${index}].ruled.on`),
      command: { type: 'rule-appeal', upheld, decision: number, ground, corrections },
    },
  ]
}

function decidedAnew(story: Story, subject: Subject, anew: YearEndSource['decidedAnew'][number], index: number): Draft {
  return {
    ...draftOf(story, subject),
    on: anew.on,
    at: hours.late,
    person: official(story, customaryPost.decide, anew.on, `yearEnd.decidedAnew[${index}].on`),
    command: {
      type: 'decide',
      level: anew.level ?? { $computed: 'level', ...chosen(story) },
      reason: anew.reason ?? '',
      decision: anew.decision,
    },
  }
}

function closing(story: Story): Draft[] {
  const { year } = story
  const { boards, closed } = year.yearEnd
  const base = { stream: `cycle/${year.cycle.id}`, about: year.cycle.name }
  const drafts: Draft[] = boards.map(({ on, kind, title }, index) => ({
    ...base,
    on,
    at: hours.evening,
    person: official(story, customaryPost.publish, on, `yearEnd.boards[${index}].on`),
    command: { type: 'publish-board', kind, title },
  }))
  if (closed === false) return drafts
  return [
    ...drafts,
    {
      ...base,
      on: closed,
      at: hours.evening,
      person: official(story, customaryPost.publish, closed, 'yearEnd.closed'),
      command: { type: 'close' },
    },
  ]
}
