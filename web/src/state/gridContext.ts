import { computed, shallowRef, watch, type ComputedRef, type WritableComputedRef } from 'vue'
import * as requests from '@/api/requests'
import type { Edition, Network } from '@/api/types'
import { endOfDay } from '@/format/dates'
import { findNetwork } from './networks'
import { text } from './urlCodec'
import { useUrlState } from './urlState'

export interface GridContext {
  network: ComputedRef<Network | null>
  networkCode: WritableComputedRef<string | null>
  /** The day that is asked about (`2026-11-21`); null is today. */
  asOf: WritableComputedRef<string | null>
  /** The instant for which that day is asked about: its last, as for the edition; undefined for now. */
  moment: ComputedRef<string | undefined>
  /** The edition that holds on that day; null when there is none. */
  edition: ComputedRef<Edition | null>
  editions: ComputedRef<Edition[]>
}

const editionsByNetwork = shallowRef<Record<string, Edition[]>>({})

export async function loadEditions(network: string): Promise<void> {
  const { items } = await requests.listEditions(network)
  editionsByNetwork.value = { ...editionsByNetwork.value, [network]: items }
}

/** The newest edition that has taken effect by the end of the day. */
export function editionOn(editions: readonly Edition[], day: string): Edition | null {
  const end = endOfDay(day).getTime()
  const held = editions.filter((edition) => Date.parse(edition.effectiveAt) <= end)
  return held.reduce<Edition | null>((best, edition) => {
    if (!best) return edition
    const later = Date.parse(edition.effectiveAt) - Date.parse(best.effectiveAt)
    return later > 0 || (later === 0 && edition.number > best.number) ? edition : best
  }, null)
}

/** Which network and which day every place speaks about; both live in the address bar. */
export function useGridContext(): GridContext {
  const networkCode = useUrlState('net', text(), { push: true })
  const asOf = useUrlState('asof', text(), { push: true })
  const network = computed(() => findNetwork(networkCode.value))
  const editions = computed(() => (network.value ? (editionsByNetwork.value[network.value.code] ?? []) : []))
  watch(
    () => network.value?.code,
    (code) => code && !editionsByNetwork.value[code] && void loadEditions(code).catch(() => undefined),
    { immediate: true },
  )
  const edition = computed(() => {
    if (!network.value) return null
    return asOf.value ? editionOn(editions.value, asOf.value) : network.value.edition
  })
  const moment = computed(() => (asOf.value ? endOfDay(asOf.value).toISOString() : undefined))
  return { network, networkCode, asOf, moment, edition, editions }
}
