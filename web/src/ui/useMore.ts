import { computed, ref, shallowRef, watch, type ShallowRef } from 'vue'
import { ApiError } from '@/api/client'

interface Page<T, C> {
  items: T[]
  next?: C | null
}

/**
 * A list that comes page after page, the first by `first`. A page that comes when the first is no longer the one that it
 * follows belongs to a former question and is left out; one that failed can be asked for again.
 */
export function useMore<T, C>(first: ShallowRef<Page<T, C> | null>, read: (after: C) => Promise<Page<T, C>>) {
  const later = shallowRef<T[]>([])
  const next = shallowRef<C | null>(null)
  const busy = ref(false)
  watch(
    first,
    (page) => {
      later.value = []
      next.value = page?.next ?? null
      busy.value = false
    },
    { immediate: true, flush: 'sync' },
  )
  const items = computed(() => [...(first.value?.items ?? []), ...later.value])

  async function more(): Promise<void> {
    const [follows, after] = [first.value, next.value]
    if (busy.value || after === null) return
    busy.value = true
    try {
      const page = await read(after)
      if (first.value !== follows) return
      later.value = [...later.value, ...page.items]
      next.value = page.next ?? null
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
    } finally {
      if (first.value === follows) busy.value = false
    }
  }

  return { items, next, busy, more }
}
