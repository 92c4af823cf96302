import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Geometry } from 'geojson'
import { map } from '@/map/mapHost'
import { BASE } from '@/map/style/base'
import { boxAround, boxesMeet, type Box } from './edges'
import type { Position } from './geodesy'
import type { Guides } from './snapping'

interface Guide {
  line: readonly Position[]
  box: Box
}

const FROM_ZOOM = 15
const MOST = 4000

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates as unknown as Position[]]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates as unknown as Position[][]
    case 'MultiPolygon':
      return geometry.coordinates.flat() as unknown as Position[][]
    default:
      return []
  }
}

function read(live: MapLibreMap, sourceLayer: string): Guide[] {
  if (!live.getSource(BASE) || live.getZoom() < FROM_ZOOM) return []
  return live
    .querySourceFeatures(BASE, { sourceLayer })
    .slice(0, MOST)
    .flatMap((feature) => linesOf(feature.geometry))
    .filter((line) => line.length > 1)
    .map((line) => ({ line, box: boxAround(line) }))
}

/** Street lines and building corners of the base map around a place, for points to hold on to. */
export function useGuides() {
  const streets = shallowRef<Guide[]>([])
  const buildings = shallowRef<Guide[]>([])

  function gather(): void {
    const live = map.value
    if (!live) return
    streets.value = read(live, 'street')
    buildings.value = read(live, 'building')
  }

  watch(map, (live, last) => {
    last?.off('idle', gather)
    live?.on('idle', gather)
  }, { immediate: true })
  onScopeDispose(() => map.value?.off('idle', gather))

  const inBox = (guides: Guide[], box: Box) => guides.filter((guide) => boxesMeet(guide.box, box)).map((guide) => guide.line)
  const near = (box: Box): Guides => ({ streets: inBox(streets.value, box), buildings: inBox(buildings.value, box) })
  return { near }
}
