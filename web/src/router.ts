import { createRouter, createWebHistory, type Router } from 'vue-router'
import { session, start } from './state/session'
import { followNavigations } from './state/urlState'

let started: Promise<void> | null = null

/** Settings and session are read once; a failure is tried again with the next navigation. */
function ready(): Promise<void> {
  started ??= start().catch((cause) => {
    started = null
    throw cause
  })
  return started
}

export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/sign-in', name: 'sign-in', component: () => import('./shell/SignIn.vue'), meta: { open: true } },
      {
        path: '/',
        component: () => import('./shell/AppShell.vue'),
        children: [
          { path: '', redirect: '/grids' },
          { path: 'grids', name: 'grids', component: () => import('./places/grids/GridsPlace.vue') },
          { path: 'grids/drafts/:id(\\d+)', name: 'studio', component: () => import('./places/grids/studio/StudioPlace.vue') },
          { path: 'grids/drafts/:id(\\d+)/compare', name: 'compare', component: () => import('./places/grids/studio/ComparePlace.vue') },
          { path: 'grids/:network/compare/:a(\\d+)/:b(\\d+)', name: 'compare-editions', component: () => import('./places/grids/studio/ComparePlace.vue') },
          { path: 'grids/drafts/:id(\\d+)/impact', name: 'impact', component: () => import('./places/grids/studio/ImpactPlace.vue'), meta: { noMap: true } },
          { path: 'dispatch', name: 'dispatch', component: () => import('./places/dispatch/DispatchPlace.vue') },
          { path: 'leaders', name: 'leaders', component: () => import('./places/leaders/LeadersPlace.vue') },
          { path: 'leaders/units/:network/:code', name: 'unit-page', component: () => import('./places/leaders/UnitPage.vue'), meta: { noMap: true } },
          { path: 'leaders/bulletins/:id(\\d+)?', name: 'bulletins', component: () => import('./places/leaders/bulletins/BulletinsPlace.vue'), meta: { noMap: true } },
          { path: 'settings/:section?', name: 'settings', component: () => import('./places/settings/SettingsPlace.vue'), meta: { noMap: true } },
        ],
      },
      { path: '/:rest(.*)*', redirect: '/grids' },
    ],
  })
  followNavigations(router)
  router.beforeEach(async (to) => {
    await ready()
    if (!session.value && !to.meta.open) return { name: 'sign-in', query: to.fullPath === '/grids' ? {} : { next: to.fullPath } }
    if (session.value && to.meta.open) return { name: 'grids' }
    return true
  })
  return router
}
