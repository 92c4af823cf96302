import { computed, nextTick, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw, type RouteLocation, type Router } from 'vue-router'
import { queryText, type Codec } from './urlCodec'

let pending: LocationQueryRaw | null = null
let pendingPush = false
/** Where the browser is going while that place is still being loaded; null once it is there. */
let heading: RouteLocation | null = null

/**
 * Follows where the router is going, so that no value written meanwhile calls it back: from the call on, for the router
 * itself says so only when it has asked the place that is left.
 */
export function followNavigations(router: Router): void {
  for (const way of ['push', 'replace'] as const) {
    const go = router[way].bind(router)
    router[way] = async (to) => {
      const aim = (heading = router.resolve(to))
      try {
        return await go(to)
      } finally {
        if (heading === aim) heading = null
      }
    }
  }
  router.beforeEach((to) => {
    heading = to
  })
  router.afterEach((to) => {
    if (heading === to) heading = null
  })
  router.onError(() => {
    heading = null
  })
}

/**
 * A value that lives in the address bar. Several changes in one tick become one navigation.
 * `push` adds a step to the browser's history (a selection); without it the step is replaced (a map movement).
 */
export function useUrlState<T>(key: string, codec: Codec<T>, options: { push?: boolean } = {}): WritableComputedRef<T> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => codec.read(queryText(route.query, key)),
    set(value) {
      const written = codec.write(value)
      if (!pending) {
        pending = {}
        void nextTick(() => {
          const query = { ...(heading ?? route).query, ...pending }
          const navigate = pendingPush ? router.push : router.replace
          pending = null
          pendingPush = false
          // A map that comes to rest must not keep somebody who has left for another place.
          if (heading && heading.path !== route.path) return
          void navigate({ query, hash: route.hash })
        })
      }
      pending[key] = written
      pendingPush ||= options.push === true
    },
  })
}
