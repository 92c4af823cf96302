import { computed, nextTick, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { queryText, type Codec } from './urlCodec'

let pending: LocationQueryRaw | null = null
let pendingPush = false

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
          const query = { ...route.query, ...pending }
          const navigate = pendingPush ? router.push : router.replace
          pending = null
          pendingPush = false
          void navigate({ query, hash: route.hash })
        })
      }
      pending[key] = written
      pendingPush ||= options.push === true
    },
  })
}
