import type { Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl'
import { emitMapClick, hovered, type PickedUnit } from './mapHost'
import { levelAt } from './levelZoom'
import { scene } from './scene'
import { BOUNDARIES, pickLayer } from './style/boundaries'

const MARK_LAYERS = ['mark-report', 'mark-issue-point', 'mark-issue-area', 'mark-finding-point', 'mark-finding-line']

function pickedUnit(feature: MapGeoJSONFeature): PickedUnit {
  const { code, name, parent } = feature.properties as { code: string; name: string; parent?: string }
  return { id: Number(feature.id), level: feature.sourceLayer ?? '', code: String(code), name: String(name), parent: parent ?? null }
}

function unitUnder(map: MapLibreMap, event: MapMouseEvent): PickedUnit | null {
  const level = scene.pick ?? levelAt(scene.boundaries?.levels ?? [], map.getZoom())?.code
  // The finest level first; where it leaves ground uncovered (buildings), the coarser one answers.
  const wanted = (scene.boundaries?.levels ?? []).map((drawn) => drawn.code).reverse()
  const from = wanted.slice(Math.max(0, wanted.indexOf(level ?? '')))
  for (const code of from) {
    if (!map.getLayer(pickLayer(code))) continue
    const [feature] = map.queryRenderedFeatures(event.point, { layers: [pickLayer(code)] })
    if (feature) return pickedUnit(feature)
  }
  return null
}

function markUnder(map: MapLibreMap, event: MapMouseEvent): { kind: string; id: string } | null {
  const layers = MARK_LAYERS.filter((layer) => map.getLayer(layer))
  const { x, y } = event.point
  const [feature] = map.queryRenderedFeatures([[x - 6, y - 6], [x + 6, y + 6]], { layers })
  return feature?.properties.id ? { kind: String(feature.properties.kind), id: String(feature.properties.id) } : null
}

/** Turns pointer events into picked units: hover as feature state, clicks to whoever listens. */
export function watchPointer(map: MapLibreMap): void {
  let outlined: PickedUnit | null = null

  function outline(unit: PickedUnit | null): void {
    if (outlined?.id === unit?.id && outlined?.level === unit?.level) return
    if (map.getSource(BOUNDARIES)) {
      if (outlined) map.removeFeatureState({ source: BOUNDARIES, sourceLayer: outlined.level, id: outlined.id }, 'hover')
      if (unit) map.setFeatureState({ source: BOUNDARIES, sourceLayer: unit.level, id: unit.id }, { hover: true })
    }
    outlined = unit
  }

  map.on('mousemove', (event) => {
    // What is being dragged is looked at, not what lies below it.
    if (map.isMoving() || event.originalEvent.buttons) return
    const unit = unitUnder(map, event)
    outline(unit)
    hovered.value = unit ? { unit, x: event.point.x, y: event.point.y } : null
    map.getCanvas().style.cursor = unit || markUnder(map, event) ? 'pointer' : ''
  })
  map.on('mouseout', () => {
    outline(null)
    hovered.value = null
  })
  map.on('movestart', () => (hovered.value = null))
  map.on('click', (event) => {
    emitMapClick({ lng: event.lngLat.lng, lat: event.lngLat.lat, unit: unitUnder(map, event), mark: markUnder(map, event) })
  })
}
