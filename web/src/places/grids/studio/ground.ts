import { boxOf, showBox } from '@/map/mapHost'

const ROOM_DEGREES = 2e-4

/** Brings a geometry into view, with a little room around it. */
export function showPlaceOf(geometry: unknown): void {
  const box = boxOf(geometry)
  if (box) showBox([box[0] - ROOM_DEGREES, box[1] - ROOM_DEGREES, box[2] + ROOM_DEGREES, box[3] + ROOM_DEGREES])
}

/** Several geometries as one, to be brought into view together. */
export const together = (shapes: readonly unknown[]) => ({
  coordinates: shapes.flatMap((shape) => (typeof shape === 'object' && shape !== null && 'coordinates' in shape ? [shape.coordinates] : [])),
})
