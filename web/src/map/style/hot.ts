import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl'
import type { Flavor } from '@/state/preferences'
import { BOUNDARIES } from './boundaries'

export const HOT = 'hot'
export const HOT_KINDS = ['emerging', 'recurring', 'persistent', 'fading'] as const
export type HotKind = (typeof HOT_KINDS)[number]

/** A hexagon that is hot, by its corners (longitude, latitude). */
export interface HotHexagon {
  code: string
  kind: HotKind
  ring: readonly (readonly number[])[]
}

/** Units of a level that are hot; their ground is in the tiles. */
export interface HotUnits {
  level: string
  kinds: readonly { code: string; kind: HotKind }[]
}

export interface HotScene {
  hexagons: readonly HotHexagon[]
  units: HotUnits | null
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

function unitLayers({ level, kinds }: HotUnits, chosen: readonly string[], flavor: Flavor): LayerSpecification[] {
  const among = (codes: readonly string[]): ExpressionSpecification => ['in', ['get', 'code'], ['literal', [...codes]]]
  return HOT_KINDS.flatMap((kind): LayerSpecification[] => {
    const codes = kinds.filter((one) => one.kind === kind).map((one) => one.code)
    if (!codes.length) return []
    const shared = { source: BOUNDARIES, 'source-layer': level, filter: among(codes) } as const
    return [
      { ...shared, id: `hot-unit-${kind}`, type: 'fill', paint: { 'fill-color': hotColours[flavor][kind], 'fill-opacity': ['case', among(chosen), 0.8, 0.5] } },
      { ...shared, id: `hot-unit-line-${kind}`, type: 'line', paint: { 'line-color': hotColours[flavor][kind], 'line-width': ['case', among(chosen), 3, 1] } },
    ]
  })
}

export function hotLayers(flavor: Flavor, { units, chosen }: HotScene): LayerSpecification[] {
  if (units) return unitLayers(units, chosen, flavor)
  const colours = hotColours[flavor]
  const colour = ['match', ['get', 'kind'], ...HOT_KINDS.flatMap((kind) => [kind, colours[kind]]), colours.fading] as unknown as ExpressionSpecification
  return [
    { id: 'hot-fill', type: 'fill', source: HOT, paint: { 'fill-color': colour, 'fill-opacity': ['case', ['get', 'chosen'], 0.8, 0.5] } },
    { id: 'hot-line', type: 'line', source: HOT, paint: { 'line-color': colour, 'line-width': ['case', ['get', 'chosen'], 3, 1] } },
  ]
}
