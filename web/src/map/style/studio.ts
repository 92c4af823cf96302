import type { ExpressionSpecification, FilterSpecification, GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Boundaries } from './boundaries'
import { BOUNDARIES } from './boundaries'
import type { MapFlavor } from './flavor'

/** The edges of a draft in view, and the units that differ from its base. Their data are set from outside the style. */
export const EDGES = 'studio-edges'
export const CHANGED = 'studio-changed'
export const CHANGED_FILL = 'studio-changed-fill'
/** The grids made of unit grids in view, and the unit grids that belong to none. */
export const COMPOSED = 'studio-composed'

export interface StudioScene {
  /** From this zoom on the edges are drawn; below, the changed units alone. */
  edgesFrom: number
  /** Units to be tinted: the selected one, those picked for a merge, giver and receiver. */
  picked: readonly string[]
  /** The finest level that tiles: what is picked, and whose units meet along edges. */
  finest: string
  /** Composed grids are tinted and outlined. */
  composed: boolean
}

const EMPTY: GeoJSONSourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }

export function studioSources(): Record<string, GeoJSONSourceSpecification> {
  return { [EDGES]: { ...EMPTY }, [CHANGED]: { ...EMPTY, promoteId: 'code' }, [COMPOSED]: { ...EMPTY } }
}

/** A new style must not empty what was drawn: the data of these sources go over from the style before. */
export function keepDrawn(previous: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification {
  for (const id of [EDGES, CHANGED, COMPOSED]) if (next.sources[id] && previous?.sources[id]) next.sources[id] = previous.sources[id]
  return next
}

const among = (codes: readonly string[]): FilterSpecification => ['in', ['get', 'code'], ['literal', [...codes]]]

const composedColour = (flavor: MapFlavor): ExpressionSpecification =>
  ['match', ['get', 'tint'], ...flavor.composed.flatMap((colour, index) => [index, colour]), flavor.issue] as unknown as ExpressionSpecification
const rest: FilterSpecification = ['has', 'unit']
const grids: ExpressionSpecification = ['!', ['has', 'unit']]

/** Each composed grid in a colour of its own among its neighbours; what belongs to none is left bare, with a broken line. */
function composedFills(flavor: MapFlavor): LayerSpecification[] {
  return [{ id: 'studio-composed-fill', type: 'fill', source: COMPOSED, filter: grids, paint: { 'fill-color': composedColour(flavor), 'fill-opacity': 0.34 } }]
}

function composedLines(flavor: MapFlavor): LayerSpecification[] {
  const round = { 'line-join': 'round' } as const
  return [
    { id: 'studio-composed-line', type: 'line', source: COMPOSED, filter: grids, layout: round, paint: { 'line-color': composedColour(flavor), 'line-width': ['interpolate', ['linear'], ['zoom'], 12, 2, 16, 7] } },
    { id: 'studio-composed-rest', type: 'line', source: COMPOSED, filter: rest, layout: round, paint: { 'line-color': flavor.issue, 'line-width': 1.6, 'line-dasharray': [3, 2], 'line-offset': 4 } },
  ]
}

function composedLabels(flavor: MapFlavor): LayerSpecification[] {
  return [{
    id: 'studio-composed-label', type: 'symbol', source: COMPOSED, filter: ['all', grids, ['==', ['geometry-type'], 'Point']], minzoom: 13,
    layout: { 'text-field': ['get', 'label'], 'text-size': 15, 'text-max-width': 8, 'text-padding': 4 },
    paint: { 'text-color': flavor.label, 'text-halo-color': flavor.halo, 'text-halo-width': 2 },
  }]
}

export function studioFills(studio: StudioScene, boundaries: Boundaries, flavor: MapFlavor): LayerSpecification[] {
  const hidden = new Set(boundaries.hidden ?? [])
  const untouched = studio.picked.filter((code) => !hidden.has(code))
  const tint = { 'fill-color': flavor.hover, 'fill-opacity': 0.16 }
  const layers: LayerSpecification[] = [
    ...(studio.composed ? composedFills(flavor) : []),
    // Met by the pointer; the tint says which ground has been touched.
    { id: CHANGED_FILL, type: 'fill', source: CHANGED, paint: { 'fill-color': flavor.grid, 'fill-opacity': ['case', ['==', ['get', 'finest'], true], 0.07, 0] } },
    { id: 'studio-picked-changed', type: 'fill', source: CHANGED, filter: among(studio.picked), paint: tint },
  ]
  if (untouched.length) {
    for (const level of boundaries.levels.filter((one) => !one.inside)) {
      layers.push({ id: `studio-picked-${level.code}`, type: 'fill', source: BOUNDARIES, 'source-layer': level.code, filter: among(untouched), paint: tint })
    }
  }
  return layers
}

/** Coarser boundaries are drawn broader, as in the tiles. */
function widthByRank(boundaries: Boundaries, extra: number): ExpressionSpecification {
  const tiling = boundaries.levels.filter((level) => !level.inside)
  const widths = tiling.flatMap((level) => [level.rank, 4.2 - 2.4 * level.fineness + extra])
  return ['match', ['get', 'rank'], ...widths, 1.8 + extra] as unknown as ExpressionSpecification
}

export function studioLines(studio: StudioScene, boundaries: Boundaries, flavor: MapFlavor): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const
  const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false]
  const chosen: ExpressionSpecification = ['any', state('hover'), state('chosen')]
  const tiling = boundaries.levels.filter((level) => !level.inside)
  return [
    ...tiling.map((level): LayerSpecification => ({
      id: `studio-changed-line-${level.code}`, type: 'line', source: CHANGED, filter: ['==', ['get', 'level'], level.code], layout: round,
      minzoom: Math.min(level.minZoom, studio.edgesFrom - 0.01), maxzoom: studio.edgesFrom,
      paint: { 'line-color': flavor.grid, 'line-width': 2.6 - 1.6 * level.fineness },
    })).reverse(),
    ...(studio.composed ? composedLines(flavor) : []),
    { id: 'studio-edge-halo', type: 'line', source: EDGES, minzoom: studio.edgesFrom, layout: round, paint: { 'line-color': flavor.selectedHalo, 'line-width': widthByRank(boundaries, 2), 'line-opacity': 0.6 } },
    { id: 'studio-edge', type: 'line', source: EDGES, minzoom: studio.edgesFrom, layout: round, paint: { 'line-color': flavor.grid, 'line-width': widthByRank(boundaries, 0) } },
    {
      id: 'studio-edge-lit', type: 'line', source: EDGES, minzoom: studio.edgesFrom, layout: round,
      paint: { 'line-color': flavor.hover, 'line-width': widthByRank(boundaries, 2.4), 'line-opacity': ['case', chosen, 1, 0] },
    },
  ]
}

/** The names of changed units, which their tiles no longer tell. */
export function studioLabels(studio: StudioScene, boundaries: Boundaries, flavor: MapFlavor): LayerSpecification[] {
  const tiling = boundaries.levels.filter((level) => !level.inside)
  const names = tiling
    .map((level, index): LayerSpecification => ({
      id: `studio-label-${level.code}`, type: 'symbol', source: CHANGED, filter: ['all', ['==', ['get', 'level'], level.code], ['==', ['geometry-type'], 'Point']],
      minzoom: level.minZoom,
      // A coarse name gives way once the next level has come.
      ...(tiling[index + 1] ? { maxzoom: Math.min(24, Math.max(tiling[index + 1]!.minZoom, level.minZoom) + 1.5) } : {}),
      layout: {
        'text-field': level.fineness < 0.5 ? ['get', 'name'] : ['format', ['get', 'name'], {}, '\n', {}, ['get', 'code'], { 'font-scale': 0.78 }],
        'text-size': 16 - 4 * level.fineness, 'text-max-width': 9, 'text-padding': 6,
      },
      paint: { 'text-color': flavor.label, 'text-halo-color': flavor.halo, 'text-halo-width': 1.6 },
    }))
    .reverse()
  return studio.composed ? [...names, ...composedLabels(flavor)] : names
}
