import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'
import { NotFound } from './not-found.tsx'
import { Layout } from './shell/layout.tsx'

/** Each room is a file of its own to the browser, fetched when first entered. */
export const routes: RouteDefinition[] = [
  { path: '/sign-in', component: lazy(() => import('../sign-in/index.tsx')) },
  { path: '/join', component: lazy(() => import('../account/join.tsx')) },
  { path: '/board', component: lazy(() => import('../board/index.tsx')) },
  {
    path: '/',
    component: Layout,
    children: [
      { path: '/', component: lazy(() => import('../my-work/index.tsx')) },
      { path: '/cycle', component: lazy(() => import('../cycle/index.tsx')) },
      { path: '/cycle/~open', component: lazy(() => import('../cycle/open/open-page.tsx')) },
      { path: '/register/:draft?', component: lazy(() => import('../register/index.tsx')) },
      { path: '/units/hand-over/:handover', component: lazy(() => import('../handover/index.tsx')) },
      { path: '/units/:unit?', component: lazy(() => import('../unit/index.tsx')) },
      { path: '/tasks/:task', component: lazy(() => import('../task/index.tsx')) },
      { path: '/meetings/:meeting?/:task?', component: lazy(() => import('../meeting/index.tsx')) },
      { path: '/contracts/:task?', component: lazy(() => import('../contract/index.tsx')) },
      { path: '/follow-up', component: lazy(() => import('../follow-up/index.tsx')) },
      { path: '/acceptance/:task?', component: lazy(() => import('../acceptance/index.tsx')) },
      { path: '/grading/compare', component: lazy(() => import('../grading/compare/compare-page.tsx')) },
      { path: '/grading/:subject?', component: lazy(() => import('../grading/index.tsx')) },
      { path: '/record/compare', component: lazy(() => import('../as-of/compare/compare-page.tsx')) },
      { path: '/record/:task?', component: lazy(() => import('../record/index.tsx')) },
      { path: '/notices', component: lazy(() => import('../notice/index.tsx')) },
      { path: '/account', component: lazy(() => import('../account/index.tsx')) },
      {
        path: '/administration/~reorganise',
        component: lazy(() => import('../administration/reorganise/reorganise-page.tsx')),
      },
      {
        path: '/administration/~people',
        component: lazy(() => import('../administration/people-list/people-list-page.tsx')),
      },
      {
        path: '/administration/~national',
        component: lazy(() => import('../administration/national-list/national-list-page.tsx')),
      },
      {
        path: '/administration/~status',
        component: lazy(() => import('../administration/status/status-page.tsx')),
      },
      { path: '/administration/:unit?', component: lazy(() => import('../administration/index.tsx')) },
      { path: '/rights/webhooks', component: lazy(() => import('../rights/webhooks/webhooks-page.tsx')) },
      { path: '/rights/tokens', component: lazy(() => import('../rights/tokens/tokens-page.tsx')) },
      { path: '/delegations', component: lazy(() => import('../delegation/index.tsx')) },
      { path: '/rights', component: lazy(() => import('../rights/index.tsx')) },
      { path: '/rehearsal', component: lazy(() => import('../rehearsal/index.tsx')) },
      { path: '*', component: NotFound },
    ],
  },
]
