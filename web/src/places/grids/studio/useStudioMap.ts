import { onScopeDispose, shallowRef, watch } from 'vue'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { Feature, FeatureCollection } from 'geojson'
import { map } from '@/map/mapHost'
import type { Boundaries } from '@/map/style/boundaries'
import { CHANGED, EDGES } from '@/map/style/studio'
import type { UnitFeature } from './contract'
import type { Edge } from './edges'
import { nameAt } from './nameAt'
import type { DraftSession } from './useDraftSession'
import { View } from './view'

/** Edges are fetched for the view and this part of it on every side, so that small movements need no request. */
const MARGIN = 0.35

const edgeFeature = ({ id, left, right, rank, coordinates }: Edge): Feature => ({
  type: 'Feature', id, properties: { left, right, rank }, geometry: { type: 'LineString', coordinates: coordinates as unknown as number[][] },
})
/** The unit, and one place for its name. */
const drawnUnit = (unit: UnitFeature): Feature[] => [unit, { type: 'Feature', properties: unit.properties, geometry: nameAt(unit.geometry) }]

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

export function viewOf(live: MapLibreMap): View {
  const { clientWidth, clientHeight } = live.getContainer()
  const { lng, lat } = live.unproject([clientWidth / 2, clientHeight / 2])
  return new View([lng, lat], live.getZoom(), clientWidth, clientHeight)
}

/** Keeps the draft's edges and changed units on the map in step with the session, and tells the session where one looks. */
export function useStudioMap(session: DraftSession, edgesFrom: () => number, boundaries: () => Boundaries | null) {
  const view = shallowRef<View | null>(null)
  let drawnEdges = -1
  let changedStale = true

  function source(live: MapLibreMap, id: string): GeoJSONSource | undefined {
    return live.getSource(id) as GeoJSONSource | undefined
  }

  /** Sends what the sources do not have yet; they come and go with the style. */
  function draw(): void {
    const live = map.value
    if (!live) return
    const edges = source(live, EDGES)
    const { count, patch } = session.drawn.value
    if (edges && drawnEdges !== count) {
      if (patch && drawnEdges === count - 1) void edges.updateData({ remove: patch.removed, add: patch.added.map(edgeFeature) })
      else void edges.setData(collection(session.edges.all().map(edgeFeature)))
      drawnEdges = count
    }
    const changed = source(live, CHANGED)
    if (changed && changedStale) {
      const levels = boundaries()?.levels.filter((level) => !level.inside) ?? []
      const finest = levels.at(-1)?.code
      const features = [...session.changed.values()].filter((unit) => levels.some((level) => level.code === unit.properties.level))
      void changed.setData(collection(features.flatMap((unit) => drawnUnit({ ...unit, properties: { ...unit.properties, finest: unit.properties.level === finest } as never }))))
      changedStale = false
    }
  }

  function contains(view: View): boolean {
    const covers = session.covers.value
    if (!covers || session.truncated.value) return false
    const [west, south, east, north] = view.box()
    return west >= covers[0] && south >= covers[1] && east <= covers[2] && north <= covers[3]
  }

  function look(force = false): void {
    const live = map.value
    if (!live) return
    view.value = viewOf(live)
    if (live.getZoom() < edgesFrom()) {
      if (session.covers.value) void session.look(null)
      return
    }
    if (force || !contains(view.value)) void session.look(view.value.box(MARGIN * Math.max(view.value.width, view.value.height)))
  }

  const onMove = () => map.value && (view.value = viewOf(map.value))
  const onMoveEnd = () => look()

  function attach(live: MapLibreMap): void {
    live.on('move', onMove)
    live.on('resize', onMove)
    live.on('moveend', onMoveEnd)
    live.on('styledata', draw)
    live.doubleClickZoom.disable()
    look()
    draw()
  }

  function detach(live: MapLibreMap): void {
    live.off('move', onMove)
    live.off('resize', onMove)
    live.off('moveend', onMoveEnd)
    live.off('styledata', draw)
    live.doubleClickZoom.enable()
  }

  watch(map, (live, last) => {
    if (last) detach(last)
    drawnEdges = -1
    changedStale = true
    if (live) attach(live)
  }, { immediate: true })
  watch([session.drawn, edgesFrom], () => draw())
  watch(edgesFrom, () => look())
  watch([() => [...session.changed.values()], boundaries], () => {
    changedStale = true
    draw()
  })
  onScopeDispose(() => map.value && detach(map.value))
  return { view, refresh: () => look(true) }
}
