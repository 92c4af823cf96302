/** A longitude and a latitude in whatever datum the person read them. */
export interface TypedPlace {
  lng: number
  lat: number
}

/**
 * Reads two numbers out of what people paste: `113.27, 36.11`, `113.27 36.11`, `经度113.27 纬度36.11`. Longitude comes
 * first; where only the other order is possible on Earth, it is taken. Null when it is no place.
 */
export function parsePlace(text: string): TypedPlace | null {
  const numbers = text.match(/[-+]?\d+(?:\.\d+)?/g)?.map(Number) ?? []
  if (numbers.length !== 2) return null
  const [first, second] = numbers as [number, number]
  if (Math.abs(first) <= 180 && Math.abs(second) <= 90) return { lng: first, lat: second }
  if (Math.abs(first) <= 90 && Math.abs(second) <= 180) return { lng: second, lat: first }
  return null
}

/** Seven decimals: the lattice on which places are kept. */
export function writePlace(place: TypedPlace): string {
  return `${+place.lng.toFixed(7)},${+place.lat.toFixed(7)}`
}

/** A ring of so many metres around a place, for drawing how sure a position is. */
export function circle(lng: number, lat: number, metres: number, corners = 64): number[][] {
  const northing = metres / 110_574
  const easting = metres / (111_320 * Math.cos((lat * Math.PI) / 180))
  return Array.from({ length: corners + 1 }, (_, index) => {
    const angle = (2 * Math.PI * (index % corners)) / corners
    return [lng + easting * Math.cos(angle), lat + northing * Math.sin(angle)]
  })
}
