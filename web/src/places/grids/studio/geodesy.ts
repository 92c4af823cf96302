/** A place as GeoJSON writes it: longitude, latitude in degrees, WGS 84. */
export type Position = readonly [number, number]

const A = 6_378_137
const F = 1 / 298.257223563
const E2 = F * (2 - F)
const ECC = Math.sqrt(E2)
const LATTICE = 1e7
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Onto the lattice of 1e-7 degree on which the service keeps every coordinate. */
export const onLattice = ([lng, lat]: Position): Position => [Math.round(lng * LATTICE) / LATTICE, Math.round(lat * LATTICE) / LATTICE]

export const samePlace = (a: Position, b: Position): boolean => {
  const [ax, ay] = onLattice(a)
  const [bx, by] = onLattice(b)
  return ax === bx && ay === by
}

/** Metres per degree of longitude and of latitude on the ellipsoid. */
export function metresPerDegree(lat: number): readonly [number, number] {
  const sin = Math.sin(radians(lat))
  const root = Math.sqrt(1 - E2 * sin * sin)
  return [radians((A * Math.cos(radians(lat))) / root), radians((A * (1 - E2)) / root ** 3)]
}

/** Metres between two places, by the ellipsoid's curvature half-way: within a millimetre for what a hand draws in a city. */
export function metresBetween(a: Position, b: Position): number {
  const [east, north] = metresPerDegree((a[1] + b[1]) / 2)
  return Math.hypot((b[0] - a[0]) * east, (b[1] - a[1]) * north)
}

export function lineMetres(line: readonly Position[]): number {
  let sum = 0
  for (let at = 1; at < line.length; at++) sum += metresBetween(line[at - 1]!, line[at]!)
  return sum
}

/** The authalic function of latitude (Snyder, Map Projections: A Working Manual, 3-12). */
function authalic(lat: number): number {
  const sin = Math.sin(radians(lat))
  return (1 - E2) * (sin / (1 - E2 * sin * sin) - Math.log((1 - ECC * sin) / (1 + ECC * sin)) / (2 * ECC))
}

/** Square metres inside a ring on the ellipsoid; closed or not, either way round. Sides are straight in degrees. */
export function ringSquareMetres(ring: readonly Position[]): number {
  if (ring.length < 3) return 0
  const from = authalic(ring[0]![1])
  let sum = 0
  for (let at = 0; at < ring.length; at++) {
    const a = ring[at]!
    const b = ring[(at + 1) % ring.length]!
    // Simpson's rule along the side.
    const mean = (authalic(a[1]) + 4 * authalic((a[1] + b[1]) / 2) + authalic(b[1])) / 6
    sum += radians(b[0] - a[0]) * (mean - from)
  }
  return Math.abs((sum * A * A) / 2)
}

/** The centre of gravity of a ring, in degrees. */
export function centroid(ring: readonly Position[]): Position {
  const [fx, fy] = ring[0]!
  let [area, x, y] = [0, 0, 0]
  for (let at = 0; at < ring.length; at++) {
    const [ax, ay] = [ring[at]![0] - fx, ring[at]![1] - fy]
    const next = ring[(at + 1) % ring.length]!
    const [bx, by] = [next[0] - fx, next[1] - fy]
    const cross = ax * by - bx * ay
    area += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return area ? [fx + x / (3 * area), fy + y / (3 * area)] : ring[0]!
}

/** Whether a place lies in a ring (even-odd rule); what lies exactly on it may fall on either side. */
export function inRing([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false
  for (let at = 0, last = ring.length - 1; at < ring.length; last = at++) {
    const [ax, ay] = ring[at]!
    const [bx, by] = ring[last]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

export interface Foot {
  at: Position
  /** The segment that the foot lies on: from vertex `segment` to the next. */
  segment: number
  metres: number
}

/** The nearest place on a line. */
export function footOn(line: readonly Position[], place: Position): Foot {
  const [east, north] = metresPerDegree(place[1])
  let best: Foot = { at: line[0]!, segment: 0, metres: metresBetween(line[0]!, place) }
  for (let at = 1; at < line.length; at++) {
    const [ax, ay] = line[at - 1]!
    const [bx, by] = line[at]!
    const [dx, dy] = [(bx - ax) * east, (by - ay) * north]
    const [px, py] = [(place[0] - ax) * east, (place[1] - ay) * north]
    const length = dx * dx + dy * dy
    const share = length ? Math.min(1, Math.max(0, (px * dx + py * dy) / length)) : 0
    const metres = Math.hypot(px - share * dx, py - share * dy)
    if (metres < best.metres) best = { at: [ax + share * (bx - ax), ay + share * (by - ay)], segment: at - 1, metres }
  }
  return best
}
