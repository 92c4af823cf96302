import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { Flavor } from '@/state/preferences'
import { BOUNDARIES } from './boundaries'
import type { MapFlavor } from './flavor'
import { heatRamp } from './ramps'

export const HEAT = 'heat'

export interface Heat {
  /** Tile URL template with the filter in its query. */
  tiles: string
  /** Mean reports per km² over the ground that is looked at: what the colours are measured by. */
  mean: number
  latitude: number
}

/** The darkest colour stands for this many times the mean density, or more. */
export const HEAT_PEAK = 6
/** Integral of MapLibre's heat kernel, in squares of its radius. */
const KERNEL = 0.2785
const EQUATOR_KM = 40075.017
const RADII: readonly (readonly [number, number])[] = [[8, 8], [12, 16], [15, 28], [18, 48]]

/** Pixels at a zoom, interpolated as the map itself does. */
function radiusAt(zoom: number): number {
  const after = RADII.findIndex(([stop]) => stop > zoom)
  const [from, least] = RADII[Math.max(0, (after < 0 ? RADII.length : after) - 1)]!
  const [to, most] = RADII[after < 0 ? RADII.length - 1 : after]!
  return to === from ? least : least + ((most - least) * (zoom - from)) / (to - from)
}

/** Makes one colour mean one density per km² at every zoom; a lone report never glows by more than the kernel itself. */
export function heatIntensity(heat: Heat, zoom: number): number {
  const kmPerPixel = (EQUATOR_KM * Math.cos((heat.latitude * Math.PI) / 180)) / (512 * 2 ** zoom)
  const radius = radiusAt(zoom)
  return heat.mean > 0 ? Math.min(1, 1 / (HEAT_PEAK * KERNEL * heat.mean * (kmPerPixel * radius) ** 2)) : 1
}

export interface ChoroplethFill {
  level: string
  /** Lower bounds of the classes from the second on, ascending. */
  breaks: readonly number[]
  colours: readonly string[]
}

export function heatSource(heat: Heat): SourceSpecification {
  return { type: 'vector', tiles: [heat.tiles], minzoom: 0, maxzoom: 16 }
}

/** Cells weigh the reports they hold, so that a report counts once at every zoom. */
export function heatLayers(heat: Heat, flavor: Flavor): LayerSpecification[] {
  const intensity = Array.from({ length: 13 }, (_, step) => 6 + step).flatMap((zoom) => [zoom, heatIntensity(heat, zoom)])
  const stops = heatRamp[flavor].flatMap(([at, colour]) => [at, colour])
  return [
    {
      id: 'heat', type: 'heatmap', source: HEAT, 'source-layer': 'heat',
      paint: {
        'heatmap-weight': ['coalesce', ['get', 'n'], 1],
        'heatmap-intensity': ['interpolate', ['exponential', 4], ['zoom'], ...intensity] as unknown as ExpressionSpecification,
        'heatmap-radius': ['interpolate', ['linear'], ['zoom'], ...RADII.flat()] as unknown as ExpressionSpecification,
        'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], ...stops] as unknown as ExpressionSpecification,
        'heatmap-opacity': 0.9,
      },
    },
  ]
}

/**
 * Figures reach the map as feature state, so that a new filter repaints without a new style.
 *
 * The map library fails when such a layer leaves the style while its tiles are being made, if another layer that stays was
 * made together with it: those of one kind, source, filter and layout are. Hence a filter of its own, and a name for each level.
 */
export function choroplethLayers(fill: ChoroplethFill, flavor: MapFlavor): LayerSpecification[] {
  const value: ExpressionSpecification = ['feature-state', 'value']
  const first = fill.colours[0] ?? flavor.noData
  const classes = fill.breaks.length ? ['step', value, first, ...fill.breaks.flatMap((at, index) => [at, fill.colours[index + 1]!])] : first
  return [
    {
      id: `choropleth-${fill.level}`, type: 'fill', source: BOUNDARIES, 'source-layer': fill.level, filter: true,
      paint: {
        'fill-color': ['case', ['==', ['typeof', value], 'number'], classes as unknown as ExpressionSpecification, flavor.noData],
        'fill-opacity': 0.78,
      },
    },
  ]
}
