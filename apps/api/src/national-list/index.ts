export { nationalListRoutes } from './national-list.routes.ts'
export { draftOfProvince, tryProvince } from './try-province.ts'
export { viewList } from './view-list.ts'
