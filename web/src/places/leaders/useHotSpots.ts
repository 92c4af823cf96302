import { computed, ref, watch } from 'vue'
import { getHotSpots } from '@/api/requests'
import type { HotSpot } from '@/api/types'
import type { HotScene } from '@/map/style/hot'
import { integer } from '@/state/urlCodec'
import { useUrlState } from '@/state/urlState'
import { useRequest } from '@/ui/useRequest'
import type { LeadersState } from './useLeadersState'

/** Widths of a hexagon in metres that one can choose from. */
export const HEXAGONS = [200, 300, 500, 1000, 2000] as const
const USUAL = 500

/** Where problems lie together beyond chance; asked for only while hot spots are looked at. */
export function useHotSpots(state: LeadersState, network: () => string | null) {
  const chosenWidth = useUrlState('hex', integer())
  const width = computed(() => HEXAGONS.find((one) => one === chosenWidth.value) ?? USUAL)
  const answer = useRequest(() => {
    const net = network()
    if (state.mode.value !== 'hot' || !net) return null
    const query = { network: net, within: state.within.value ?? undefined, hexagon: width.value, ...state.settledFilter.value }
    return (signal) => getHotSpots(query, signal)
  })
  const chosen = ref<HotSpot | null>(null)
  watch(answer.data, () => (chosen.value = null))
  const scene = computed<HotScene | null>(() => {
    if (!answer.data.value) return null
    const hexagons = answer.data.value.hot.flatMap(({ code, kind, ring }) => (ring ? [{ code, kind, ring }] : []))
    return { hexagons, chosen: chosen.value?.cells ?? [] }
  })
  return { ...answer, chosen, scene, width, chooseWidth: (metres: number) => (chosenWidth.value = metres === USUAL ? null : metres) }
}
export type HotState = ReturnType<typeof useHotSpots>
