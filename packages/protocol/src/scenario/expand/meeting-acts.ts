import type { PersonId, Post } from '@khoan-viec/domain/organisation'
import type { MeetingSource } from '../source/index.ts'
import { customaryPost } from './customary-posts.ts'
import { type Draft, hours } from './draft.ts'
import { keeperOn, official, type Plot, type Story } from './story.ts'

/** A meeting from its convening to its notice, with every member's opinion on every task of the agenda. */
export function meetingActs(
  story: Story,
  meeting: MeetingSource,
  place: number,
  plots: readonly Plot[],
): readonly Draft[] {
  const path = `meetings[${place}]`
  const agenda = plots.filter((plot) => isOn(story, plot, meeting.meeting))
  const present = story.cast
    .holders(bodies, keeperOn(story, meeting.on), meeting.on)
    .filter((person) => !meeting.absent.includes(person))
  const chair = official(story, customaryPost.preside, meeting.on, `${path}.on`)
  const base = { stream: `meeting/${meeting.meeting}`, about: meeting.title }
  return [
    {
      ...base,
      on: meeting.convened,
      at: hours.evening,
      person: official(story, customaryPost.convene, meeting.convened, `${path}.convened`),
      command: {
        type: 'convene',
        meeting: meeting.meeting,
        cycle: story.year.cycle.id,
        title: meeting.title,
        date: meeting.on,
        place: meeting.place,
        agenda: agenda.map(({ task }) => task.task),
      },
    },
    { ...base, on: meeting.on, at: hours.openMeeting, person: chair, command: { type: 'open', present } },
    ...agenda.flatMap((plot) => [
      ...opinions(story, meeting, plot, present),
      ...closing(meeting, plot, chair),
      conclusion(meeting, plot, chair),
    ]),
    {
      ...base,
      on: meeting.on,
      at: hours.closeMeeting,
      person: chair,
      command: { type: 'close', notice: meeting.notice },
    },
  ]
}

const isOn = ({ year }: Story, { task }: Plot, meeting: string): boolean =>
  (task.added === undefined &&
    task.continues === undefined &&
    task.screened !== false &&
    task.submitted !== false &&
    (task.meeting ?? year.customs.meeting) === meeting) ||
  task.corrected?.again?.meeting === meeting

const bodies: readonly Post[] = ['STANDING_COMMITTEE_CHAIR', 'STANDING_COMMITTEE_MEMBER', 'PEOPLES_STANDING_MEMBER']

/** Who is an obligor of the task is recused by the system and gives none. */
function opinions(
  { cast }: Story,
  meeting: MeetingSource,
  { task, last }: Plot,
  present: readonly PersonId[],
): Draft[] {
  const own = meeting.opinions.filter((opinion) => opinion.task === task.task)
  return present
    .filter((person) => !cast.holds(person, ['SECRETARY', 'CHAIRMAN'], meeting.on, task.unit))
    .flatMap((person) => {
      const opinion = own.find((each) => each.person === person)
      if (opinion && 'silent' in opinion) return []
      return [
        {
          stream: `task/${task.task}`,
          about: last.title,
          on: meeting.on,
          at: hours.opinion,
          person,
          command: {
            type: 'give-opinion',
            stance: opinion?.stance ?? 'AGREE',
            reason: opinion?.reason ?? 'Nhất trí với nội dung đăng ký của đơn vị.',
          },
        },
      ]
    })
}

function closing(meeting: MeetingSource, { task, last }: Plot, chair: PersonId): Draft[] {
  const isWaitedFor = meeting.opinions.some((opinion) => opinion.task === task.task && 'silent' in opinion)
  if (!isWaitedFor) return []
  return [
    {
      stream: `task/${task.task}`,
      about: last.title,
      on: meeting.on,
      at: hours.closeRound,
      person: chair,
      command: { type: 'close-round' },
    },
  ]
}

function conclusion(meeting: MeetingSource, { task, last }: Plot, chair: PersonId): Draft {
  const own = meeting.conclusions.find((each) => each.task === task.task)
  return {
    stream: `task/${task.task}`,
    about: last.title,
    on: meeting.on,
    at: hours.conclude,
    person: chair,
    command: {
      type: 'conclude',
      verdict: own?.verdict ?? 'APPROVED',
      ground: own?.ground ?? 'Việc khó thực sự, chỉ tiêu đo đếm được; hai cơ quan nhất trí giao khoán.',
      ...(own?.form && { registration: last }),
    },
  }
}
