import type { SameWords } from '../define-words.ts'
import type vi from '../vi/grading-compare.ts'

const words: SameWords<typeof vi> = {
  title: 'Try another regulation',
  study: 'This is a study, not a grade',
  lead: 'The year as it was stored, graded by another text or in another way. Nothing is recorded.',
  regulation: 'Text',
  wish: 'Try with',
  same: 'As graded',
  sameAs: (value) => `As graded: ${value}`,
  reset: 'Back to as graded',
  notGraded: {
    title: 'There is nothing to compare yet',
    lead: (date) =>
      `The system computes the levels on ${date}. From then on, choose another text or another way of counting here to see who would move, and why.`,
  },
  notForYou: {
    title: 'This is for those who see every unit',
    lead: 'Your own unit’s level and every step of its computation stand under Grading.',
  },
  start: {
    title: 'Nothing else is tried yet',
    lead: 'Choose another text or another way of counting above; whoever moves appears here, with the reason.',
  },
  movesOf: (count) => `Who moves: ${count}`,
  unmoved: (count) => `Level unchanged: ${count}`,
  under: (texts) => `Under ${texts}`,
  nobody: 'Nobody moves',
  nobodyLead: 'Graded so, every collective and person keeps its level.',
  moves: 'Who moves',
  subject: 'Collective or person',
  from: 'Graded',
  to: 'In the study',
  by: 'Why',
  cannot: 'It cannot be graded by this text',
  lacks: (what) => `The year does not have ${what}, which this text needs.`,
  lacksSomething: 'The year does not have all that this text needs.',
  needs: {
    common: 'common points',
    results: 'results of the tasks',
    assessed: 'points for organising and unity',
    criteria: 'degrees of the criteria',
  },
}

export default words
