import type { Geometry, Point } from 'geojson'
import { centroid, ringSquareMetres, type Position } from './geodesy'

/** One place for the name of an area, in its largest part: a polygon would be named once in every tile. */
export function nameAt(area: Geometry): Point {
  const rings = area.type === 'Polygon' ? [area.coordinates[0]] : area.type === 'MultiPolygon' ? area.coordinates.map((polygon) => polygon[0]) : []
  const largest = (rings as unknown as Position[][]).reduce<Position[] | null>((best, ring) => (best && ringSquareMetres(best) >= ringSquareMetres(ring) ? best : ring), null)
  return { type: 'Point', coordinates: largest ? [...centroid(largest)] : [] }
}
