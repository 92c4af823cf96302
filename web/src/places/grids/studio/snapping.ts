import type { Edge, EdgeStore } from './edges'
import { onLattice, samePlace, type Position } from './geodesy'
import type { Pixel, View } from './view'

/** What a drawn point holds on to, the strongest first. */
export type SnapKind = 'node' | 'vertex' | 'corner' | 'edge' | 'street'

export interface Snap {
  kind: SnapKind
  at: Position
  pixels: number
  /** The edge that has the node, vertex or place. */
  edge: number | null
  /** The vertex's place in its edge; for a place on an edge or street, the segment that it lies on. */
  index: number
}

/** Lines and corners that are not boundaries but worth following. */
export interface Guides {
  streets: readonly (readonly Position[])[]
  buildings: readonly (readonly Position[])[]
}

export const NO_GUIDES: Guides = { streets: [], buildings: [] }
export const REACH_PIXELS = 11

/** Points win over lines, because a corner lies on its lines too; a node wins over a vertex that is hardly nearer. */
const ADVANTAGE: Record<SnapKind, number> = { node: 3, vertex: 0, corner: 0, edge: 0, street: -2 }

interface Candidate extends Snap {
  score: number
}

class Best {
  point: Candidate | null = null
  line: Candidate | null = null

  constructor(private readonly reach: number) {}

  offer(kind: SnapKind, at: Position, pixels: number, edge: number | null, index: number): void {
    if (pixels > this.reach) return
    const slot = kind === 'edge' || kind === 'street' ? 'line' : 'point'
    const score = pixels - ADVANTAGE[kind]
    if (!this[slot] || score < this[slot].score) this[slot] = { kind, at, pixels, edge, index, score }
  }
}

function alongLine(view: View, [px, py]: Pixel, line: readonly Position[], offer: (at: Position, pixels: number, segment: number) => void): void {
  let ax = view.x(line[0]![0])
  let ay = view.y(line[0]![1])
  for (let at = 1; at < line.length; at++) {
    const bx = view.x(line[at]![0])
    const by = view.y(line[at]![1])
    const [dx, dy] = [bx - ax, by - ay]
    const length = dx * dx + dy * dy
    const share = length ? Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length)) : 0
    const [x, y] = [ax + share * dx, ay + share * dy]
    offer([x, y] as Position, Math.hypot(px - x, py - y), at - 1)
    ax = bx
    ay = by
  }
}

export interface SnapOptions {
  reach?: number
  /** A vertex that is being moved does not hold on to itself, nor to the segments that follow it. */
  except?: Position | null
  only?: (edge: Edge) => boolean
}

/** The nearest thing that a point at this pixel would hold on to; null when nothing is in reach. */
export function snap(view: View, pointer: Pixel, edges: EdgeStore, guides: Guides, options: SnapOptions = {}): Snap | null {
  const reach = options.reach ?? REACH_PIXELS
  const best = new Best(reach)
  const except = options.except ?? null
  const distance = (place: Position) => Math.hypot(view.x(place[0]) - pointer[0], view.y(place[1]) - pointer[1])
  for (const edge of edges.near(view.around(pointer, reach))) {
    if (options.only && !options.only(edge)) continue
    const line = edge.coordinates
    line.forEach((place, index) => {
      if (except && samePlace(place, except)) return
      best.offer(index === 0 || index === line.length - 1 ? 'node' : 'vertex', place, distance(place), edge.id, index)
    })
    alongLine(view, pointer, line, (pixel, pixels, segment) => {
      if (except && (samePlace(line[segment]!, except) || samePlace(line[segment + 1]!, except))) return
      if (pixels <= reach) best.offer('edge', view.place(pixel), pixels, edge.id, segment)
    })
  }
  for (const corners of guides.buildings) corners.forEach((place, index) => best.offer('corner', place, distance(place), null, index))
  for (const street of guides.streets) {
    alongLine(view, pointer, street, (pixel, pixels, segment) => pixels <= reach && best.offer('street', view.place(pixel), pixels, null, segment))
  }
  const found = best.point ?? best.line
  if (!found) return null
  const { score: _, ...result } = found
  return { ...result, at: onLattice(result.at) }
}
