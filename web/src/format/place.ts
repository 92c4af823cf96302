/** A longitude and a latitude in whatever datum the person read them. */
export interface TypedPlace {
  lng: number
  lat: number
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
