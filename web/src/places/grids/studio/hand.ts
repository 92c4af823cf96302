import { closedRing, type Edit } from './edit'
import { samePlace, type Position } from './geodesy'

export const TOOLS = ['select', 'reshape', 'vertices', 'split', 'merge', 'transfer', 'absorb', 'create', 'compose'] as const
export type Tool = (typeof TOOLS)[number]
/** Along a line, or a closed area. */
export type Shape = 'line' | 'area'

export interface HeldVertex {
  edge: number
  at: Position
  /** A new vertex on the line, rather than one that is there. */
  fresh: boolean
  to: Position | null
}

/** What the person has in hand: the tool, what it is meant for, and what has been drawn so far. */
export interface Hand {
  tool: Tool
  unit: string | null
  edge: number | null
  /** Units to become one, of which the first stays unless another is chosen; or the members of a composed grid. */
  units: readonly string[]
  points: readonly Position[]
  /** Lines drawn before the one in hand, for a split into several pieces. */
  lines: readonly (readonly Position[])[]
  shape: Shape
  /** True once the line needs no more points. */
  drawn: boolean
  side: Position | null
  place: Position | null
  receiver: string | null
  vertex: HeldVertex | null
}

export interface Click {
  at: Position
  /** The deepest unit under the pointer; null on ground that nobody has. */
  unit: string | null
  /** The edge that the pointer holds on to. */
  edge: number | null
  /** The vertex that it holds on to. */
  vertex: Position | null
  /** The click meets the first point of the line in hand. */
  closes: boolean
}

export type HandEvent =
  | { type: 'tool'; tool: Tool }
  | { type: 'click'; click: Click }
  | { type: 'unit'; code: string | null }
  | { type: 'units'; codes: readonly string[] }
  | { type: 'edge'; id: number }
  | { type: 'shape'; shape: Shape }
  | { type: 'line'; line: readonly Position[] }
  | { type: 'finish' }
  | { type: 'another' }
  | { type: 'back' }
  | { type: 'escape' }
  | { type: 'delete' }
  | { type: 'receiver'; code: string }
  | { type: 'grab'; vertex: HeldVertex }
  | { type: 'drag'; to: Position }
  | { type: 'drop' }
  | { type: 'done' }

/** What the next sentence on the screen asks for. */
export type Phase =
  | 'select.start' | 'select.unit' | 'select.edge'
  | 'reshape.start' | 'reshape.draw'
  | 'vertices.start' | 'vertices.edge' | 'vertices.held'
  | 'split.unit' | 'split.draw' | 'split.ready'
  | 'merge.first' | 'merge.second' | 'merge.ready'
  | 'transfer.unit' | 'transfer.draw' | 'transfer.side' | 'transfer.receiver' | 'transfer.ready'
  | 'absorb.place' | 'absorb.receiver' | 'absorb.ready'
  | 'create.draw' | 'create.form'
  | 'compose.start' | 'compose.members'

export interface Step {
  hand: Hand
  edit: Edit | null
}

const EMPTY = { points: [], lines: [], drawn: false, side: null, place: null, receiver: null, vertex: null, units: [] } as const

export const emptyHand: Hand = { ...EMPTY, tool: 'select', unit: null, edge: null, shape: 'line' }

const stay = (hand: Hand): Step => ({ hand, edit: null })
const enough = (hand: Hand): boolean => hand.points.length >= (hand.shape === 'area' ? 3 : 2)
const linesOf = (hand: Hand): Position[][] => [...hand.lines, ...(hand.points.length >= 2 ? [hand.points] : [])].map((line) => [...line])

export function phaseOf(hand: Hand): Phase {
  switch (hand.tool) {
    case 'select':
      return hand.edge !== null ? 'select.edge' : hand.unit ? 'select.unit' : 'select.start'
    case 'reshape':
      return hand.points.length ? 'reshape.draw' : 'reshape.start'
    case 'vertices':
      return hand.vertex ? 'vertices.held' : hand.edge !== null ? 'vertices.edge' : 'vertices.start'
    case 'split':
      if (!hand.unit) return 'split.unit'
      return enough(hand) || (hand.lines.length && !hand.points.length) ? 'split.ready' : 'split.draw'
    case 'merge':
      return hand.units.length === 0 ? 'merge.first' : hand.units.length === 1 ? 'merge.second' : 'merge.ready'
    case 'transfer':
      if (!hand.unit) return 'transfer.unit'
      if (!hand.drawn) return 'transfer.draw'
      if (hand.shape === 'line' && !hand.side) return 'transfer.side'
      return hand.receiver ? 'transfer.ready' : 'transfer.receiver'
    case 'absorb':
      return !hand.place ? 'absorb.place' : hand.receiver ? 'absorb.ready' : 'absorb.receiver'
    case 'create':
      return hand.drawn ? 'create.form' : 'create.draw'
    case 'compose':
      return hand.units.length ? 'compose.members' : 'compose.start'
  }
}

/** The edit that is ready in the hand; null while something is missing. */
export function readyEdit(hand: Hand): Edit | null {
  switch (phaseOf(hand)) {
    case 'reshape.draw':
      return hand.edge !== null && hand.points.length >= 2 ? { type: 'reshape', edge: hand.edge, line: [...hand.points] } : null
    case 'split.ready':
      return hand.shape === 'area' && hand.points.length >= 3
        ? { type: 'split', unit: hand.unit!, ring: closedRing(hand.points) }
        : { type: 'split', unit: hand.unit!, lines: linesOf(hand) }
    case 'merge.ready':
      return { type: 'merge', units: [...hand.units], into: hand.receiver ?? hand.units[0]! }
    case 'transfer.ready':
      return hand.shape === 'area'
        ? { type: 'transfer', from: hand.unit!, to: hand.receiver!, area: [closedRing(hand.points)] }
        : { type: 'transfer', from: hand.unit!, to: hand.receiver!, line: [...hand.points], side: hand.side! }
    case 'absorb.ready':
      return { type: 'absorb', at: hand.place!, to: hand.receiver! }
    case 'vertices.held':
      return vertexEdit(hand.vertex!)
    default:
      return null
  }
}

function vertexEdit(vertex: HeldVertex): Edit | null {
  if (vertex.fresh) return { type: 'insert_vertex', edge: vertex.edge, at: vertex.at, ...(vertex.to ? { to: vertex.to } : {}) }
  return vertex.to && !samePlace(vertex.at, vertex.to) ? { type: 'move_vertex', at: vertex.at, to: vertex.to } : null
}

/** One event, one new hand; an edit where the hand has become complete. Knows neither map nor service. */
export function stepHand(hand: Hand, event: HandEvent): Step {
  switch (event.type) {
    case 'tool':
      return stay(takeTool(hand, event.tool))
    case 'click':
      return click(hand, event.click)
    case 'unit':
      return stay(chooseUnit(hand, event.code))
    case 'units':
      return stay({ ...hand, units: event.codes })
    case 'edge':
      return stay({ ...hand, edge: event.id, unit: hand.tool === 'select' ? null : hand.unit, vertex: null })
    case 'shape':
      return stay({ ...hand, ...EMPTY, shape: event.shape })
    case 'receiver':
      return stay({ ...hand, receiver: event.code })
    case 'line':
      return stay({ ...hand, points: event.line })
    case 'finish':
      return finish(hand)
    case 'another':
      return stay(hand.tool === 'split' && hand.points.length >= 2 && hand.shape === 'line' ? { ...hand, lines: [...hand.lines, hand.points], points: [] } : hand)
    case 'back':
      return stay(takeBack(hand))
    case 'escape':
      return stay(escape(hand))
    case 'delete':
      return hand.vertex && !hand.vertex.fresh ? { hand, edit: { type: 'delete_vertex', at: hand.vertex.at } } : stay(takeBack(hand))
    case 'grab':
      return stay({ ...hand, edge: event.vertex.edge, vertex: event.vertex })
    case 'drag':
      return stay(hand.vertex ? { ...hand, vertex: { ...hand.vertex, to: event.to } } : hand)
    case 'drop':
      return { hand, edit: hand.vertex ? vertexEdit(hand.vertex) : null }
    case 'done':
      return stay(afterEdit(hand))
  }
}

/** A selected unit is what the next tool works on; it need not be chosen again. */
function takeTool(hand: Hand, tool: Tool): Hand {
  const unit = tool === 'select' || tool === 'split' || tool === 'transfer' ? hand.unit : null
  const edge = tool === 'vertices' || tool === 'select' ? hand.edge : null
  return { ...hand, ...EMPTY, tool, unit, edge, shape: tool === 'transfer' || tool === 'create' ? 'area' : 'line', units: (tool === 'merge' || tool === 'compose') && hand.unit ? [hand.unit] : [] }
}

function chooseUnit(hand: Hand, code: string | null): Hand {
  if ((hand.tool === 'merge' || hand.tool === 'compose') && code) return toggled(hand, code)
  if (hand.tool === 'split' || hand.tool === 'transfer') return { ...hand, ...EMPTY, unit: code }
  return { ...hand, ...EMPTY, tool: 'select', unit: code, edge: null }
}

function toggled(hand: Hand, code: string): Hand {
  const units = hand.units.includes(code) ? hand.units.filter((one) => one !== code) : [...hand.units, code]
  return { ...hand, units, receiver: hand.receiver && units.includes(hand.receiver) ? hand.receiver : null }
}

function click(hand: Hand, { at, unit, edge, vertex, closes }: Click): Step {
  switch (hand.tool) {
    case 'select':
      if (edge !== null) return stay({ ...hand, ...EMPTY, unit: null, edge })
      return stay({ ...hand, ...EMPTY, unit, edge: null })
    case 'vertices':
      // On the boundary that is chosen, a place without a point gets one, as under a pointer that presses there.
      if (edge !== null && edge === hand.edge && !vertex) return { hand, edit: vertexEdit({ edge, at, fresh: true, to: null }) }
      return stay({ ...hand, edge: edge ?? hand.edge, vertex: edge !== null && vertex ? { edge, at: vertex, fresh: false, to: null } : null })
    case 'reshape':
      return clickReshape(hand, at, edge)
    case 'split':
      if (!hand.unit) return stay({ ...hand, unit })
      if (closes && hand.points.length >= 3) return finish({ ...hand, shape: 'area' })
      return stay({ ...hand, points: added(hand.points, at) })
    case 'merge':
    case 'compose':
      return stay(unit ? toggled(hand, unit) : hand)
    case 'transfer':
      return stay(clickTransfer(hand, at, unit, closes))
    case 'absorb':
      return stay(!hand.place ? { ...hand, place: at } : { ...hand, receiver: unit ?? hand.receiver })
    case 'create':
      return stay(hand.drawn ? hand : drawOn(hand, at, closes))
  }
}

/** Begins on a boundary; coming back to the same boundary completes the line. */
function clickReshape(hand: Hand, at: Position, edge: number | null): Step {
  if (!hand.points.length) return stay(edge === null ? hand : { ...hand, edge, points: [at] })
  const next = { ...hand, points: added(hand.points, at) }
  return edge === hand.edge && next.points.length >= 3 ? finish(next) : stay(next)
}

function clickTransfer(hand: Hand, at: Position, unit: string | null, closes: boolean): Hand {
  if (!hand.unit) return { ...hand, unit }
  if (!hand.drawn) return drawOn(hand, at, closes)
  if (hand.shape === 'line' && !hand.side) return { ...hand, side: at }
  return unit && unit !== hand.unit ? { ...hand, receiver: unit } : hand
}

/** One more point, or the end where the line comes back to its first point. */
function drawOn(hand: Hand, at: Position, closes: boolean): Hand {
  return closes && hand.points.length >= 3 ? { ...hand, drawn: true } : { ...hand, points: added(hand.points, at) }
}

function added(points: readonly Position[], at: Position): readonly Position[] {
  const last = points.at(-1)
  return last && samePlace(last, at) ? points : [...points, at]
}

function finish(hand: Hand): Step {
  const goesOn = (hand.tool === 'transfer' && hand.unit) || hand.tool === 'create'
  if (goesOn && !hand.drawn) return stay(enough(hand) ? { ...hand, drawn: true } : hand)
  return { hand, edit: readyEdit(hand) }
}

function takeBack(hand: Hand): Hand {
  if (hand.receiver && hand.tool !== 'merge') return { ...hand, receiver: null }
  if (hand.side) return { ...hand, side: null }
  if (hand.drawn) return { ...hand, drawn: false }
  if (hand.points.length) return { ...hand, points: hand.points.slice(0, -1) }
  if (hand.lines.length) return { ...hand, lines: hand.lines.slice(0, -1), points: hand.lines.at(-1)! }
  if (hand.units.length) return { ...hand, units: hand.units.slice(0, -1) }
  return hand
}

/** First what is drawn, then the tool, then the selection: one thing at a time. */
function escape(hand: Hand): Hand {
  const busy = hand.points.length || hand.lines.length || hand.vertex || hand.units.length || hand.place
  if (busy) return { ...hand, ...EMPTY }
  if (hand.tool !== 'select') return { ...hand, ...EMPTY, tool: 'select', shape: 'line' }
  return { ...hand, unit: null, edge: null }
}

/** After the service has done it: reshaping, vertices and composing go on, everything else returns to selecting. */
function afterEdit(hand: Hand): Hand {
  if (hand.tool === 'reshape') return { ...hand, ...EMPTY, edge: null }
  if (hand.tool === 'vertices' || hand.tool === 'compose') return { ...hand, ...EMPTY }
  const unit = hand.tool === 'merge' ? (hand.receiver ?? hand.units[0] ?? null) : hand.tool === 'absorb' ? hand.receiver : hand.unit
  return { ...hand, ...EMPTY, tool: 'select', unit, edge: null, shape: 'line' }
}
