import { samePlace, type Position } from './geodesy'

/** A piece of boundary between two nodes: the deepest units on either side, and the highest level that it bounds. */
export interface Edge {
  id: number
  left: string | null
  right: string | null
  rank: number
  coordinates: readonly Position[]
}

export type Box = readonly [west: number, south: number, east: number, north: number]

const CELL_DEGREES = 0.004
const cellOf = (degrees: number) => Math.floor(degrees / CELL_DEGREES)

export function boxAround(line: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of line) {
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return [west, south, east, north]
}

export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** The edges in view, found by place. Not reactive: whoever draws is told by the session. */
export class EdgeStore {
  private readonly byId = new Map<number, { edge: Edge; box: Box }>()
  private readonly cells = new Map<string, Set<number>>()

  get size(): number {
    return this.byId.size
  }

  all(): Edge[] {
    return [...this.byId.values()].map(({ edge }) => edge)
  }

  find(id: number | null): Edge | null {
    return id === null ? null : (this.byId.get(id)?.edge ?? null)
  }

  /** Replaces everything, as after moving the map. */
  reset(edges: readonly Edge[]): void {
    this.byId.clear()
    this.cells.clear()
    edges.forEach((edge) => this.put(edge))
  }

  /** What one edit took away and what it brought. */
  patch(removed: readonly number[], added: readonly Edge[]): void {
    removed.forEach((id) => this.take(id))
    added.forEach((edge) => this.put(edge))
  }

  /** Edges whose box meets this one, each once. */
  near(box: Box): Edge[] {
    const ids = new Set<number>()
    this.eachCell(box, (key) => this.cells.get(key)?.forEach((id) => ids.add(id)))
    const found: Edge[] = []
    for (const id of ids) {
      const entry = this.byId.get(id)!
      if (boxesMeet(entry.box, box)) found.push(entry.edge)
    }
    return found
  }

  /** The units across the edges of a unit, longest shared boundary not regarded. */
  neighbours(unit: string): string[] {
    const found = new Set<string>()
    for (const { edge } of this.byId.values()) {
      const other = edge.left === unit ? edge.right : edge.right === unit ? edge.left : null
      if (other && other !== unit) found.add(other)
    }
    return [...found]
  }

  /** The edges of a unit in the order in which one walks around it, with it on the left; its holes come after. */
  around(unit: string): Edge[] {
    const left = this.all().filter((edge) => edge.left === unit || edge.right === unit)
    const [begin, end] = [(edge: Edge) => edge.coordinates[edge.left === unit ? 0 : edge.coordinates.length - 1]!, (edge: Edge) => edge.coordinates[edge.left === unit ? edge.coordinates.length - 1 : 0]!]
    const north = (edge: Edge) => begin(edge)[1]
    const ordered: Edge[] = []
    let at: Position | null = null
    while (left.length) {
      const place: Position | null = at
      let next = place ? left.findIndex((edge) => samePlace(begin(edge), place)) : -1
      if (next < 0) next = left.reduce((best, edge, index) => (north(edge) > north(left[best]!) ? index : best), 0)
      const [edge] = left.splice(next, 1) as [Edge]
      ordered.push(edge)
      at = end(edge)
    }
    return ordered
  }

  /** The highest level at which units are divided from each other; null where none of them touch. */
  rankBetween(units: readonly string[]): number | null {
    let rank: number | null = null
    for (const { edge } of this.byId.values()) {
      if (edge.left === null || edge.right === null || !units.includes(edge.left) || !units.includes(edge.right)) continue
      if (rank === null || edge.rank < rank) rank = edge.rank
    }
    return rank
  }

  private put(edge: Edge): void {
    this.take(edge.id)
    const box = boxAround(edge.coordinates)
    this.byId.set(edge.id, { edge, box })
    this.eachCell(box, (key) => {
      const cell = this.cells.get(key)
      if (cell) cell.add(edge.id)
      else this.cells.set(key, new Set([edge.id]))
    })
  }

  private take(id: number): void {
    const entry = this.byId.get(id)
    if (!entry) return
    this.byId.delete(id)
    this.eachCell(entry.box, (key) => this.cells.get(key)?.delete(id))
  }

  private eachCell([west, south, east, north]: Box, visit: (key: string) => void): void {
    for (let x = cellOf(west); x <= cellOf(east); x++) for (let y = cellOf(south); y <= cellOf(north); y++) visit(`${x}/${y}`)
  }
}
