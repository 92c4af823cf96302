import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl'

/** A unit as the tiles carry it. */
export interface PickedUnit {
  id: number
  level: string
  code: string
  name: string
  parent: string | null
}

export interface MapClick {
  lng: number
  lat: number
  unit: PickedUnit | null
  mark: { kind: string; id: string } | null
}

/** The map while it lives; null before the first paint and in places without one. */
export const map = shallowRef<MapLibreMap | null>(null)
/** True once everything that was asked for has been drawn. */
export const mapIdle = ref(false)
export const hovered = shallowRef<{ unit: PickedUnit; x: number; y: number } | null>(null)

type ClickListener = (click: MapClick) => void
const clickListeners = new Set<ClickListener>()

export function useMapClick(listener: ClickListener): void {
  clickListeners.add(listener)
  onScopeDispose(() => clickListeners.delete(listener))
}

export function emitMapClick(click: MapClick): void {
  for (const listener of clickListeners) listener(click)
}

/** How much of the map lies under the panel, the drawer or a sheet, in pixels; each part of the shell keeps its own. */
export const cover = { panel: ref(0), drawer: ref(0), panelSheet: ref(0), drawerSheet: ref(0) }
export const covered = computed<Required<PaddingOptions>>(() => ({
  top: 0,
  right: cover.drawer.value,
  bottom: Math.max(cover.panelSheet.value, cover.drawerSheet.value),
  left: cover.panel.value,
}))

/** The covered edges and so many pixels more. */
export function margins(extra: number): Required<PaddingOptions> {
  const { top, right, bottom, left } = covered.value
  return { top: top + extra, right: right + extra, bottom: bottom + extra, left: left + extra }
}

const calm = () => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches

export function showBox(bbox: readonly number[] | null | undefined, animate = true): void {
  if (!map.value || !bbox || bbox.length < 4) return
  const [west, south, east, north] = bbox as [number, number, number, number]
  map.value.fitBounds([west, south, east, north], { padding: margins(48), maxZoom: 18, duration: animate && !calm() ? 600 : 0, essential: true })
}

/** Brings a place into the middle of what panel, drawer and sheet leave free. */
export function showPlace(lng: number, lat: number, zoom = 16): void {
  const current = map.value
  if (!current) return
  const { top, right, bottom, left } = covered.value
  // An offset and no padding: padding would stay with the map, and taking it away would move the place again.
  current.easeTo({ center: [lng, lat], zoom: Math.max(zoom, current.getZoom()), offset: [(left - right) / 2, (top - bottom) / 2], duration: calm() ? 0 : 600, essential: true })
}

/** A box around a GeoJSON geometry; null when it has no coordinates. */
export function boxOf(geometry: unknown): [number, number, number, number] | null {
  let box: [number, number, number, number] | null = null
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return
    if (typeof node[0] === 'number' && typeof node[1] === 'number') {
      const [x, y] = node as [number, number]
      box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)] : [x, y, x, y]
      return
    }
    node.forEach(visit)
  }
  if (typeof geometry === 'object' && geometry !== null && 'coordinates' in geometry) visit(geometry.coordinates)
  return box
}
