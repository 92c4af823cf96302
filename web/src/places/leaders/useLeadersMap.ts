import { computed, watchEffect, type ComputedRef, type Ref } from 'vue'
import type { ChoroplethItem, Edition, Network, Unit } from '@/api/types'
import { featureValues } from '@/map/featureValues'
import { useScene } from '@/map/scene'
import type { HotScene } from '@/map/style/hot'
import { pickColours, ramp } from '@/map/style/ramps'
import { useBoundaries } from '@/state/networks'
import { flavor } from '@/state/preferences'
import { classValues, type ValueClass } from './classes'
import { heatTiles, type LeadersState } from './useLeadersState'

interface Shown {
  network: ComputedRef<Network | null>
  edition: () => Edition | null
  level: ComputedRef<string | null>
  unit: ComputedRef<Unit | null>
  items: ComputedRef<readonly ChoroplethItem[]>
  classes: Ref<ValueClass[]>
  mean: ComputedRef<number | null>
  hot: ComputedRef<HotScene | null>
}

/** Draws what is chosen: the ground from its tiles, the figures joined to it as classes, so that a filter moves no line. */
export function useLeadersMap({ mode, measure, filter }: LeadersState, { network, edition, level, unit, items, classes, mean, hot }: Shown) {
  const colours = computed(() => pickColours(ramp(measure.value === 'rate' || measure.value === 'change' ? measure.value : 'count', flavor.value), classes.value.length))
  const breaks = computed(() => Array.from({ length: Math.max(0, classes.value.length - 1) }, (_, index) => index + 1))
  const boundaries = useBoundaries(() => network.value, edition)
  const heat = computed(() => {
    const [, south = 0, , north = 0] = network.value?.bbox ?? []
    return mode.value === 'heat' && mean.value !== null ? { tiles: heatTiles(filter.value), mean: mean.value, latitude: (south + north) / 2 } : null
  })
  const choropleth = computed(() => (mode.value === 'choropleth' && level.value ? { level: level.value, breaks: breaks.value, colours: colours.value } : null))
  useScene(() => ({
    boundaries: boundaries.value,
    finest: level.value,
    pick: level.value,
    selected: unit.value ? { level: unit.value.level, code: unit.value.code } : null,
    dimOthers: mode.value !== 'choropleth' && unit.value !== null,
    heat: heat.value,
    choropleth: choropleth.value,
    hot: hot.value,
  }))
  watchEffect((stop) => {
    featureValues.value = choropleth.value ? { level: choropleth.value.level, values: classValues(items.value, measure.value, classes.value) } : null
    stop(() => (featureValues.value = null))
  })
  return { colours }
}
