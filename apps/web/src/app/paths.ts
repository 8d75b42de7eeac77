/** Addresses of things, so that no room writes another's by hand. */
export const paths = {
  myWork: () => '/',
  cycle: () => '/cycle',
  openYear: () => '/cycle/~open',
  register: (draft?: string) => under('/register', draft),
  unit: (unit?: string) => under('/units', unit),
  handover: (handover: string) => under('/units/hand-over', handover),
  task: (task: string) => under('/tasks', task),
  meeting: (meeting?: string, task?: string) => under('/meetings', meeting, task),
  contract: (task?: string) => under('/contracts', task),
  followUp: () => '/follow-up',
  acceptance: (task?: string) => under('/acceptance', task),
  grading: (subject?: string) => under('/grading', subject),
  record: () => '/record',
  compareMoments: () => '/record/compare',
  administration: (unit?: string) => under('/administration', unit),
  nationalList: () => '/administration/~national',
  peopleList: () => '/administration/~people',
  reorganise: () => '/administration/~reorganise',
  systemStatus: () => '/administration/~status',
  rights: () => '/rights',
  rightsTokens: () => '/rights/tokens',
  webhooks: () => '/rights/webhooks',
  delegations: () => '/delegations',
  board: () => '/board',
  rehearsal: () => '/rehearsal',
  signIn: () => '/sign-in',
  account: () => '/account',
  notices: () => '/notices',
}

function under(base: string, ...parts: readonly (string | undefined)[]): string {
  return [base, ...parts.filter((part) => part !== undefined).map(encodeURIComponent)].join('/')
}
