import type { Edge } from './edges'
import { footOn, samePlace, type Position } from './geodesy'

/** The ground between a new line and the part of an edge that it replaces: from the foot of its first place to that of its last. */
export function sweptByLine(edge: Edge, line: readonly Position[]): Position[] {
  const [first, last] = [footOn(edge.coordinates, line[0]!), footOn(edge.coordinates, line.at(-1)!)]
  const forward = first.segment <= last.segment
  const [from, to] = forward ? [first, last] : [last, first]
  const part = [from.at, ...edge.coordinates.slice(from.segment + 1, to.segment + 1), to.at]
  return [...line, ...(forward ? part.reverse() : part)]
}

/** The ground that a vertex passes over: between its neighbours, the old place and the new one. Nothing for a node, where several edges meet. */
export function sweptByVertex(edge: Edge, at: Position, to: Position, fresh: boolean): Position[] {
  const line = edge.coordinates
  if (fresh) {
    const { segment } = footOn(line, at)
    return [line[segment]!, to, line[segment + 1]!]
  }
  const index = line.findIndex((place) => samePlace(place, at))
  return index > 0 && index < line.length - 1 ? [line[index - 1]!, at, line[index + 1]!, to] : []
}
