import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { Flavor } from '@/state/preferences'
import { BOUNDARIES } from './boundaries'
import type { MapFlavor } from './flavor'
import { heatRamp } from './ramps'

export const HEAT = 'heat'

export interface Heat {
  /** Tile URL template with the filter in its query. */
  tiles: string
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

/** Cells weigh what they hold; the square root keeps one market from blinding the rest of the city. */
export function heatLayers(flavor: Flavor): LayerSpecification[] {
  const stops = heatRamp[flavor].flatMap(([at, colour]) => [at, colour])
  return [
    {
      id: 'heat', type: 'heatmap', source: HEAT, 'source-layer': 'heat',
      paint: {
        'heatmap-weight': ['^', ['coalesce', ['get', 'n'], 1], 0.5],
        'heatmap-intensity': ['interpolate', ['exponential', 1.6], ['zoom'], 8, 0.08, 12, 0.16, 15, 0.3, 18, 0.6],
        'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 8, 8, 12, 16, 15, 28, 18, 48],
        'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], ...stops] as unknown as ExpressionSpecification,
        'heatmap-opacity': 0.9,
      },
    },
  ]
}

/** Figures reach the map as feature state, so that a new filter repaints without a new style. */
export function choroplethLayers(fill: ChoroplethFill, flavor: MapFlavor): LayerSpecification[] {
  const value: ExpressionSpecification = ['feature-state', 'value']
  const classes = ['step', value, fill.colours[0] ?? flavor.noData, ...fill.breaks.flatMap((at, index) => [at, fill.colours[index + 1]!])]
  return [
    {
      id: 'choropleth', type: 'fill', source: BOUNDARIES, 'source-layer': fill.level,
      paint: {
        'fill-color': ['case', ['==', ['typeof', value], 'number'], classes as unknown as ExpressionSpecification, flavor.noData],
        'fill-opacity': 0.78,
      },
    },
  ]
}
