import { computed, ref, watch } from 'vue'
import { getHotSpots } from '@/api/requests'
import type { HotSpot } from '@/api/types'
import type { HotScene } from '@/map/style/hot'
import { choice, integer } from '@/state/urlCodec'
import { useUrlState } from '@/state/urlState'
import { useRequest } from '@/ui/useRequest'
import type { LeadersState } from './useLeadersState'

/** Widths of a hexagon in metres that one can choose from. */
export const HEXAGONS = [200, 300, 500, 1000, 2000] as const
const USUAL = 500

/** Where problems lie together beyond chance; asked for only while hot spots are looked at. */
export function useHotSpots(state: LeadersState, network: () => string | null, level: () => string | null) {
  const chosenWidth = useUrlState('hex', integer())
  const on = useUrlState('on', choice(['hexagons', 'units'], 'hexagons'))
  const width = computed(() => HEXAGONS.find((one) => one === chosenWidth.value) ?? USUAL)
  const asked = computed(() => {
    const ground = on.value === 'units' ? { level: level() ?? undefined } : { hexagon: width.value }
    return { network: network() ?? '', within: state.within.value ?? undefined, ...ground, ...state.settledFilter.value }
  })
  const answer = useRequest(() => {
    const query = asked.value
    return state.mode.value === 'hot' && query.network ? (signal) => getHotSpots(query, signal) : null
  })
  const chosen = ref<HotSpot | null>(null)
  watch(answer.data, () => (chosen.value = null))
  function chooseWidth(metres: number): void {
    on.value = 'hexagons'
    chosenWidth.value = metres === USUAL ? null : metres
  }
  const scene = computed<HotScene | null>(() => {
    if (!answer.data.value) return null
    const hexagons = answer.data.value.hot.flatMap(({ code, kind, ring }) => (ring ? [{ code, kind, ring }] : []))
    const of = on.value === 'units' ? level() : null
    return { hexagons, units: of ? { level: of, kinds: answer.data.value.hot.map(({ code, kind }) => ({ code, kind })) } : null, chosen: chosen.value?.cells ?? [] }
  })
  return { ...answer, asked, chosen, scene, width, on, chooseWidth }
}
export type HotState = ReturnType<typeof useHotSpots>
