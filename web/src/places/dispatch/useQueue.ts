import { computed, shallowRef, watch } from 'vue'
import { getQueue } from '@/api/requests'
import type { Report } from '@/api/types'
import { may } from '@/state/session'
import { useRequest } from '@/ui/useRequest'

type Reason = 'outside' | 'in_hole' | 'no_place' | 'no_edition' | 'default_place'
const PAGE = 200

/** The queue of a network, page after page as one scrolls. */
export function useQueue(network: () => string | null, reason: () => string | null) {
  const later = shallowRef<Report[]>([])
  const next = shallowRef<number | null>(null)
  const question = () => ({ network: network() ?? '', reason: (reason() as Reason | null) ?? undefined, limit: PAGE })
  const first = useRequest(() => {
    const query = question()
    return query.network && may('HANDLE_REPORTS') ? (signal) => getQueue(query, signal) : null
  })
  watch(first.data, (queue) => {
    later.value = []
    next.value = queue?.next ?? null
  })
  const items = computed(() => [...(first.data.value?.items ?? []), ...later.value])

  async function more(): Promise<void> {
    const before = next.value
    if (before === null) return
    next.value = null
    const page = await getQueue({ ...question(), before })
    later.value = [...later.value, ...page.items]
    next.value = page.next ?? null
  }

  return { ...first, items, more }
}
