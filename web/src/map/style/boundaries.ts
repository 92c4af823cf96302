import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { DrawnLevel } from '../levelZoom'
import type { MapFlavor } from './flavor'

export interface Boundaries {
  /** The TileJSON's URL: one immutable source per network and edition. */
  tiles: string
  levels: DrawnLevel[]
  /** Units that are drawn from elsewhere, as a draft has them. */
  hidden?: readonly string[]
  /** From this zoom on the lines come from elsewhere. */
  linesUntil?: number
}

/** Leaves out what is drawn from elsewhere. */
function shownUnits({ hidden }: Boundaries): { filter?: FilterSpecification } {
  return hidden?.length ? { filter: ['!', ['in', ['get', 'code'], ['literal', [...hidden]]]] } : {}
}

export interface Selected {
  level: string
  code: string
}

export const BOUNDARIES = 'boundaries'
export const pickLayer = (level: string) => `pick-${level}`

function lineWidth(fineness: number): ExpressionSpecification {
  const scale = 1 - 0.72 * fineness
  return ['interpolate', ['linear'], ['zoom'], 8, 1.6 * scale, 13, 2.6 * scale, 17, 4.2 * scale]
}

/** The invisible fill that the pointer meets; the line; the outline under the pointer. */
function levelLayers(level: DrawnLevel, flavor: MapFlavor, boundaries: Boundaries): LayerSpecification[] {
  const until = level.inside ? undefined : boundaries.linesUntil
  if (until !== undefined && until <= level.minZoom) return []
  const shared = { source: BOUNDARIES, 'source-layer': level.code, minzoom: level.minZoom, ...(until === undefined ? {} : { maxzoom: until }), ...shownUnits(boundaries) } as const
  return [
    {
      ...shared, id: `line-${level.code}`, type: 'line',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': flavor.grid,
        'line-opacity': level.inside ? 0.45 : 0.95 - 0.45 * level.fineness,
        'line-width': level.inside ? 0.7 : lineWidth(level.fineness),
      },
    },
    {
      ...shared, id: `hover-${level.code}`, type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': flavor.hover,
        'line-width': 2.4,
        'line-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0],
      },
    },
  ]
}

export function pickLayers(boundaries: Boundaries, only: string | null): LayerSpecification[] {
  return boundaries.levels
    .filter((level) => only === null || level.code === only)
    .map((level) => ({
      id: pickLayer(level.code), type: 'fill', source: BOUNDARIES, 'source-layer': level.code,
      ...(only === null ? { minzoom: level.minZoom } : {}),
      ...shownUnits(boundaries),
      paint: { 'fill-color': '#000', 'fill-opacity': 0 },
    }))
}

/** Finest first, so that a coarse line covers the fine ones that run along it. */
export function boundaryLines(boundaries: Boundaries, flavor: MapFlavor, finest: string | null): LayerSpecification[] {
  const rank = boundaries.levels.find((level) => level.code === finest)?.rank ?? Infinity
  return boundaries.levels
    .filter((level) => level.rank <= rank)
    .map((level) => (level.code === finest ? { ...level, minZoom: 0 } : level))
    .reverse()
    .flatMap((level) => levelLayers(level, flavor, boundaries))
}

/** What is selected is outlined twice and its neighbours are dimmed. */
export function selectionLayers(selected: Selected, flavor: MapFlavor, dim: boolean): LayerSpecification[] {
  const shared = { source: BOUNDARIES, 'source-layer': selected.level } as const
  const it: FilterSpecification = ['==', ['get', 'code'], selected.code]
  const layers: LayerSpecification[] = [
    { ...shared, id: 'selected-outer', type: 'line', filter: it, layout: { 'line-join': 'round' }, paint: { 'line-color': flavor.selected, 'line-width': 6.5 } },
    { ...shared, id: 'selected-gap', type: 'line', filter: it, layout: { 'line-join': 'round' }, paint: { 'line-color': flavor.selectedHalo, 'line-width': 3.6 } },
    { ...shared, id: 'selected-inner', type: 'line', filter: it, layout: { 'line-join': 'round' }, paint: { 'line-color': flavor.selected, 'line-width': 1.6 } },
  ]
  if (dim) layers.unshift({ ...shared, id: 'selected-dim', type: 'fill', filter: ['!=', ['get', 'code'], selected.code], paint: { 'fill-color': flavor.dim } })
  return layers
}

/** Unit names by level and zoom, the code below the name once there is room for it. The coarsest come last: they are placed first. */
export function boundaryLabels(boundaries: Boundaries, flavor: MapFlavor, finest: string | null): LayerSpecification[] {
  const rank = boundaries.levels.find((level) => level.code === finest)?.rank ?? Infinity
  const shown = boundaries.levels.filter((level) => level.rank <= rank)
  return shown.map((level, index) => {
    const next = shown[index + 1]
    const size = 15 - 4 * level.fineness
    return {
      id: `label-${level.code}`, type: 'symbol', source: BOUNDARIES, 'source-layer': `${level.code}_label`,
      ...shownUnits(boundaries),
      minzoom: level.inside ? level.minZoom + 1 : level.minZoom,
      // A coarse name gives way two zooms after the next level has come.
      ...(next && !next.inside ? { maxzoom: Math.min(24, Math.max(next.minZoom, level.minZoom + 1) + 2) } : {}),
      layout: {
        'text-field': level.fineness < 0.5
          ? ['get', 'name']
          : ['step', ['zoom'], ['get', 'name'], level.minZoom + 1.2, ['format', ['get', 'name'], {}, '\n', {}, ['get', 'code'], { 'font-scale': 0.78 }]],
        'text-size': ['interpolate', ['linear'], ['zoom'], level.minZoom, size - 1, level.minZoom + 4, size + 2],
        'text-max-width': 9,
        'text-padding': 6,
        'text-letter-spacing': level.fineness < 0.3 ? 0.08 : 0,
      },
      paint: {
        'text-color': level.fineness < 0.5 ? flavor.label : flavor.labelSoft,
        'text-halo-color': flavor.halo,
        'text-halo-width': 1.6,
        'text-halo-blur': 0.3,
      },
    } satisfies LayerSpecification
  }).reverse()
}
