import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl'
import type { Flavor } from '@/state/preferences'

export const HOT = 'hot'
export const HOT_KINDS = ['emerging', 'recurring', 'persistent', 'fading'] as const
export type HotKind = (typeof HOT_KINDS)[number]

/** A hexagon that is hot, by its corners (longitude, latitude). */
export interface HotHexagon {
  code: string
  kind: HotKind
  ring: readonly (readonly number[])[]
}

export interface HotScene {
  hexagons: readonly HotHexagon[]
  /** The cells of the hot spot that is pointed at. */
  chosen: readonly string[]
}

/** New is bright, lasting is deep, past is grey: told apart in grey print and by colour-blind readers. */
export const hotColours: Record<Flavor, Record<HotKind, string>> = {
  light: { emerging: '#f59e0b', recurring: '#d6452b', persistent: '#7a0c2e', fading: '#8d99a8' },
  dark: { emerging: '#ffd166', recurring: '#f2763e', persistent: '#e0356d', fading: '#75808e' },
}

export function hotSource({ hexagons, chosen }: HotScene): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: hexagons.map(({ code, kind, ring }) => ({
        type: 'Feature', properties: { code, kind, chosen: chosen.includes(code) },
        geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!].map(([lng, lat]) => [lng!, lat!])] },
      })),
    },
  }
}

export function hotLayers(flavor: Flavor): LayerSpecification[] {
  const colours = hotColours[flavor]
  const colour = ['match', ['get', 'kind'], ...HOT_KINDS.flatMap((kind) => [kind, colours[kind]]), colours.fading] as unknown as ExpressionSpecification
  return [
    { id: 'hot-fill', type: 'fill', source: HOT, paint: { 'fill-color': colour, 'fill-opacity': ['case', ['get', 'chosen'], 0.8, 0.5] } },
    { id: 'hot-line', type: 'line', source: HOT, paint: { 'line-color': colour, 'line-width': ['case', ['get', 'chosen'], 3, 1] } },
  ]
}
