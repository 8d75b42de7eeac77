export { peopleDrafts } from './drafts.ts'
export { peopleListRoutes } from './people-list.routes.ts'
