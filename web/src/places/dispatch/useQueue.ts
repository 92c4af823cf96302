import { getQueue } from '@/api/requests'
import { may } from '@/state/session'
import { useMore } from '@/ui/useMore'
import { useRequest } from '@/ui/useRequest'

type Reason = 'outside' | 'in_hole' | 'no_place' | 'no_edition' | 'default_place'
const PAGE = 200

/** The queue of a network, page after page as one scrolls. */
export function useQueue(network: () => string | null, reason: () => string | null) {
  const question = () => ({ network: network() ?? '', reason: (reason() as Reason | null) ?? undefined, limit: PAGE })
  const first = useRequest(() => {
    const query = question()
    return query.network && may('HANDLE_REPORTS') ? (signal) => getQueue(query, signal) : null
  }, () => [network(), reason()].join())
  const { items, more } = useMore(first.data, (before: number) => getQueue({ ...question(), before }))
  return { ...first, items, more }
}
