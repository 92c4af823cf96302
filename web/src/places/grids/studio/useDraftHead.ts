import { computed } from 'vue'
import { getDraft } from '@/api/requests'
import type { Draft } from '@/api/types'
import { findNetwork } from '@/state/networks'
import { may } from '@/state/session'
import { useRequest } from '@/ui/useRequest'

/** Which draft this is, of which network, and whether it can be edited now and by this person. */
export function useDraftHead(id: number) {
  const { data, error, reload } = useRequest(() => () => getDraft(id))
  const draft = computed<Draft | null>(() => data.value)
  const network = computed(() => (draft.value ? findNetwork(draft.value.network) : null))
  const editable = computed(() => draft.value?.state === 'open' && may('EDIT_GRIDS'))
  return { id, draft, error, reload, network, editable }
}

export type DraftHead = ReturnType<typeof useDraftHead>
