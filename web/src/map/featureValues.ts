import { shallowRef } from 'vue'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { BOUNDARIES } from './style/boundaries'

/** The figures of the choropleth, by the feature id in the tiles. Null takes them off the map. */
export interface FeatureValues {
  level: string
  values: ReadonlyMap<number, number>
}

export const featureValues = shallowRef<FeatureValues | null>(null)

/**
 * Writes the figures as feature state; drops the state of a level that is no longer asked for. Only what differs is
 * written: while time plays, most units stay in their class.
 */
export function applyFeatureValues(map: MapLibreMap, next: FeatureValues | null, last: FeatureValues | null): void {
  if (!map.getSource(BOUNDARIES)) return
  const same = last && next && last.level === next.level ? last.values : null
  if (last) {
    for (const id of last.values.keys()) {
      if (!same || !next!.values.has(id)) map.removeFeatureState({ source: BOUNDARIES, sourceLayer: last.level, id }, 'value')
    }
  }
  if (!next) return
  for (const [id, value] of next.values) {
    if (same?.get(id) !== value) map.setFeatureState({ source: BOUNDARIES, sourceLayer: next.level, id }, { value })
  }
}
