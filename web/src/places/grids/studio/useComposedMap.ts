import { onScopeDispose, watch } from 'vue'
import type { GeoJSONSource } from 'maplibre-gl'
import type { Feature } from 'geojson'
import { ApiError } from '@/api/client'
import { map } from '@/map/mapHost'
import { COMPOSED } from '@/map/style/studio'
import type { ComposedFeature } from './contract'
import type { Box } from './edges'
import { nameAt } from './nameAt'
import { viewOf } from './useStudioMap'

/** Ground is fetched for the view and this part of it on every side. */
const MARGIN = 0.3

interface Ground {
  /** Whether there is anything to be seen now: looked for, and near enough. */
  shown: () => boolean
  read: (bbox: Box, signal: AbortSignal) => Promise<{ features: ComposedFeature[] }>
  /** Communities in which somebody has begun to compose. */
  begun: () => ReadonlySet<string>
  tints: () => ReadonlyMap<string, number>
  failed: (cause: ApiError) => void
}

/** Composed grids on the map, where one looks; `refresh` reads them anew. */
export function useComposedMap({ shown, read, begun, tints, failed }: Ground) {
  let covers: Box | null = null
  let features: Feature[] = []
  let loading: AbortController | null = null
  let painted = false

  /** The source comes with the style, which may be later than its data. */
  function paint(): void {
    const source = map.value?.getSource(COMPOSED) as GeoJSONSource | undefined
    if (source) void source.setData({ type: 'FeatureCollection', features })
    painted = source !== undefined
  }
  const paintLate = () => painted || paint()

  function drawn(feature: ComposedFeature): Feature[] {
    const { code, name, unit } = feature.properties
    // Where nobody has begun to compose, nothing is missing yet.
    if (unit) return begun().has(feature.properties.parent ?? '') ? [{ type: 'Feature', geometry: feature.geometry, properties: { unit } }] : []
    const properties = { code: code!, label: name ?? code!, tint: tints().get(code!) ?? 0 }
    return [{ type: 'Feature', geometry: feature.geometry, properties }, { type: 'Feature', geometry: nameAt(feature.geometry), properties }]
  }

  async function refresh(): Promise<void> {
    loading?.abort()
    const live = map.value
    if (!live || !shown()) {
      covers = null
      painted = false
      return
    }
    const current = (loading = new AbortController())
    const view = viewOf(live)
    const box = view.box(MARGIN * Math.max(view.width, view.height))
    try {
      const answer = await read(box, current.signal)
      if (loading !== current) return
      covers = box
      features = answer.features.flatMap(drawn)
      paint()
    } catch (cause) {
      if (loading === current && cause instanceof ApiError) failed(cause)
    }
  }

  function look(): void {
    if (!map.value || !shown()) return
    const box = viewOf(map.value).box()
    const within = covers && box[0] >= covers[0] && box[1] >= covers[1] && box[2] <= covers[2] && box[3] <= covers[3]
    if (!within) void refresh()
  }

  watch(map, (live, last) => {
    last?.off('moveend', look)
    last?.off('styledata', paintLate)
    live?.on('moveend', look)
    live?.on('styledata', paintLate)
  }, { immediate: true })
  onScopeDispose(() => {
    map.value?.off('moveend', look)
    map.value?.off('styledata', paintLate)
    loading?.abort()
  })
  return { refresh }
}
