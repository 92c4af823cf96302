import { inside, lineBox } from './studioApi.mjs'

/** What stands in the way of a line is found by geometry alone, so that the service is asked about one place, not about hundreds. */

export const pieces = (line) => line.slice(1).map((place, at) => [line[at], place])
const turn = ([ax, ay], [bx, by], [cx, cy]) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
const same = ([ax, ay], [bx, by]) => ax === bx && ay === by
const touching = ([a, b], [c, d]) => same(a, c) || same(a, d) || same(b, c) || same(b, d)
const apart = (one, other) => one[2] < other[0] || other[2] < one[0] || one[3] < other[1] || other[3] < one[1]

/** Whether two pieces cross; pieces with a common end do not. */
export const cross = ([a, b], [c, d]) => !touching([a, b], [c, d]) && turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)

/** The sides of all buildings of a network, as pieces. */
export async function wallsOf(service, network) {
  const { features } = await service.get(`/exports/units?format=geojson&network=${network}&level=building`)
  const rings = features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)).flat()
  return rings.flatMap(pieces)
}

/** Whether a point of an edge may go to another place: its new pieces cross nothing, and nothing lies in what they sweep over. */
export function mayMove(edge, at, to, obstacles) {
  const here = edge.coordinates.findIndex((place) => same(place, at))
  const [before, after] = [edge.coordinates[here - 1], edge.coordinates[here + 1]]
  const fresh = [[before, to], [to, after]]
  const swept = [[before, at, to, before], [at, after, to, at]]
  const box = lineBox(swept.flat())
  const near = obstacles.filter((piece) => !apart(lineBox(piece), box) && !piece.some((place) => same(place, at)))
  const corner = (place) => swept.some((ring) => !ring.some((one) => same(one, place)) && inside({ type: 'Polygon', coordinates: [ring] }, place))
  return !near.some((piece) => fresh.some((one) => cross(one, piece)) || piece.some(corner))
}

/** Whether a straight line divides a unit into two parts and passes between the buildings. */
export function divides(geometry, line, walls) {
  const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat()
  return rings.flatMap(pieces).filter((side) => cross(line, side)).length === 2 && !walls.some((wall) => cross(line, wall))
}
