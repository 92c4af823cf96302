import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { MapFlavor } from './flavor'

export const BASE = 'base'

/** The installation's own tiles, somebody's raster, or somebody's whole style; null is bare ground. */
export type BaseMap = { kind: 'own'; url: string } | { kind: 'raster'; url: string } | { kind: 'style'; style: StyleSpecification } | null

export function baseSources(base: BaseMap): Record<string, SourceSpecification> {
  if (!base) return {}
  if (base.kind === 'style') return base.style.sources
  if (base.kind === 'raster') return { [BASE]: { type: 'raster', tiles: [base.url], tileSize: 256 } }
  return { [BASE]: { type: 'vector', url: base.url } }
}

/** Widths in pixels by zoom and the class of the street; unknown classes are drawn as the smallest. */
function streetWidth(extra: number) {
  const at = (main: number, secondary: number, local: number) => [
    'match', ['downcase', ['to-string', ['get', 'class']]],
    ['motorway', 'trunk'], main * 1.3 + extra,
    ['primary', 'main'], main + extra,
    ['secondary', 'tertiary'], secondary + extra,
    local + extra * 0.7,
  ]
  return ['interpolate', ['exponential', 1.5], ['zoom'], 10, at(1, 0.5, 0.1), 13, at(2.6, 1.6, 0.7), 16, at(9, 6, 3.5), 19, at(34, 24, 15)] as never
}

/** The names of units come with their boundaries, in the edition that is shown; the base map's would double them. */
const UNIT_CLASSES = ['city', 'district', 'street', 'community', 'grid']

const NAME_FIELD = ['coalesce', ['get', 'name'], ''] as never

function ownLayers(flavor: MapFlavor): LayerSpecification[] {
  const layer = { source: BASE } as const
  return [
    { ...layer, id: 'base-land', type: 'fill', 'source-layer': 'land', paint: { 'fill-color': flavor.land, 'fill-antialias': false } },
    { ...layer, id: 'base-block', type: 'fill', 'source-layer': 'block', minzoom: 12, paint: { 'fill-color': flavor.block } },
    { ...layer, id: 'base-green', type: 'fill', 'source-layer': 'green', paint: { 'fill-color': flavor.green } },
    { ...layer, id: 'base-water', type: 'fill', 'source-layer': 'water', paint: { 'fill-color': flavor.water, 'fill-outline-color': flavor.waterLine } },
    {
      ...layer, id: 'base-street-casing', type: 'line', 'source-layer': 'street', minzoom: 12,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': flavor.streetCasing, 'line-width': streetWidth(1.4) },
    },
    {
      ...layer, id: 'base-street', type: 'line', 'source-layer': 'street',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': flavor.street, 'line-width': streetWidth(0) },
    },
    {
      ...layer, id: 'base-building', type: 'fill', 'source-layer': 'building', minzoom: 15,
      paint: { 'fill-color': flavor.building, 'fill-outline-color': flavor.buildingLine, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 15, 0, 16, 1] },
    },
  ]
}

/** What lies under the data. */
export function baseLayers(base: BaseMap, flavor: MapFlavor): LayerSpecification[] {
  const background: LayerSpecification = { id: 'background', type: 'background', paint: { 'background-color': base?.kind === 'own' ? flavor.land : flavor.background } }
  if (!base) return [background]
  if (base.kind === 'style') return base.style.layers
  if (base.kind === 'raster') return [background, { id: 'base-raster', type: 'raster', source: BASE, paint: { 'raster-saturation': -0.6, 'raster-opacity': 0.75 } }]
  return [background, ...ownLayers(flavor)]
}

/** Names of streets and places, above the data so that one can read where one is. */
export function baseLabels(base: BaseMap, flavor: MapFlavor): LayerSpecification[] {
  if (base?.kind !== 'own') return []
  return [
    {
      id: 'base-street-name', type: 'symbol', source: BASE, 'source-layer': 'street', minzoom: 14,
      layout: { 'symbol-placement': 'line', 'text-field': NAME_FIELD, 'text-size': ['interpolate', ['linear'], ['zoom'], 14, 10, 18, 13], 'text-max-angle': 30, 'symbol-spacing': 350 },
      paint: { 'text-color': flavor.labelSoft, 'text-halo-color': flavor.halo, 'text-halo-width': 1.4 },
    },
    {
      id: 'base-place-name', type: 'symbol', source: BASE, 'source-layer': 'place', minzoom: 13,
      filter: ['!', ['in', ['get', 'class'], ['literal', UNIT_CLASSES]]],
      layout: { 'text-field': NAME_FIELD, 'text-size': 11, 'text-max-width': 8 },
      paint: { 'text-color': flavor.labelSoft, 'text-halo-color': flavor.halo, 'text-halo-width': 1.4 },
    },
  ]
}
