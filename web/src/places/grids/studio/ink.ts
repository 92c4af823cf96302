import type { MapFlavor } from '@/map/style/flavor'
import type { Edge, EdgeStore } from './edges'
import { lineMetres, metresBetween, ringSquareMetres, samePlace, type Position } from './geodesy'
import type { Hand } from './hand'
import type { SnapKind } from './snapping'
import { sweptByLine, sweptByVertex } from './sweep'
import type { Aim } from './usePointer'
import type { Pixel, View } from './view'

/** What the ink needs to know; it draws in one pass and keeps nothing. */
export interface Drawing {
  hand: Hand
  aim: Aim | null
  /** A finger draws: handles as large as it, and what it holds round it. */
  broad: boolean
  edges: EdgeStore
  flavor: MapFlavor
  length: (metres: number) => string
  area: (squareMetres: number) => string
  snapWord: (kind: SnapKind) => string
  sides: (edge: Edge) => readonly [left: string, right: string]
}

const FONT = "600 13px 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
/** Vertices nearer than this to the last drawn one would only make a blot. */
const THIN_PIXELS = 7
const BROAD_THIN_PIXELS = 14
/** A ring that is seen round a fingertip, and words above it. */
const FINGER_PIXELS = 30
const NEAR_PIXELS = 0.6
/** So far outside the view a broad line could still be seen. */
const BRIM = 12

type Ink = CanvasRenderingContext2D

/** A whole line, as the outline of an area needs it. */
function outline(ink: Ink, view: View, line: readonly Position[]): void {
  line.forEach(([lng, lat], index) => (index ? ink.lineTo(view.x(lng), view.y(lat)) : ink.moveTo(view.x(lng), view.y(lat))))
}

/** What can be seen of a line: thousands of vertices out of view, or within a pixel of each other, cost nothing to draw. */
export function trace(ink: Pick<Ink, 'moveTo' | 'lineTo'>, view: Pick<View, 'x' | 'y' | 'width' | 'height'>, line: readonly Position[]): void {
  if (!line.length) return
  const { width, height } = view
  let [px, py] = [view.x(line[0]![0]), view.y(line[0]![1])]
  let down = false
  for (let index = 1; index < line.length; index++) {
    const [x, y] = [view.x(line[index]![0]), view.y(line[index]![1])]
    if (index < line.length - 1 && Math.abs(x - px) < NEAR_PIXELS && Math.abs(y - py) < NEAR_PIXELS) continue
    const seen = Math.max(x, px) > -BRIM && Math.min(x, px) < width + BRIM && Math.max(y, py) > -BRIM && Math.min(y, py) < height + BRIM
    if (seen && !down) ink.moveTo(px, py)
    if (seen) ink.lineTo(x, y)
    down = seen
    px = x
    py = y
  }
}

function stroke(ink: Ink, colour: string, width: number, dash: number[] = []): void {
  ink.setLineDash(dash)
  ink.lineWidth = width
  ink.strokeStyle = colour
  ink.stroke()
  ink.setLineDash([])
}

/** A line that can be read on any ground: a light one below a dark one. */
function drawLine(ink: Ink, view: View, line: readonly Position[], flavor: MapFlavor, dash: number[] = []): void {
  if (line.length < 2) return
  ink.lineJoin = 'round'
  ink.beginPath()
  trace(ink, view, line)
  stroke(ink, flavor.selectedHalo, 5.5)
  stroke(ink, flavor.hover, 2.6, dash)
}

function label(ink: Ink, [x, y]: Pixel, text: string, flavor: MapFlavor, align: CanvasTextAlign = 'center'): void {
  ink.font = FONT
  ink.textAlign = align
  ink.textBaseline = 'middle'
  ink.lineJoin = 'round'
  ink.lineWidth = 4
  ink.strokeStyle = flavor.halo
  ink.strokeText(text, x, y)
  ink.fillStyle = flavor.label
  ink.fillText(text, x, y)
}

function dot(ink: Ink, [x, y]: Pixel, radius: number, fill: string, line: string): void {
  ink.beginPath()
  ink.arc(x, y, radius, 0, 2 * Math.PI)
  ink.fillStyle = fill
  ink.fill()
  stroke(ink, line, 2)
}

function square(ink: Ink, [x, y]: Pixel, half: number, fill: string, line: string): void {
  ink.beginPath()
  ink.rect(x - half, y - half, 2 * half, 2 * half)
  ink.fillStyle = fill
  ink.fill()
  stroke(ink, line, 1.6)
}

/** Handles of one edge, only where one looks; the ends are round because several edges meet there. */
export function visibleHandles(view: View, edge: Edge, thin = THIN_PIXELS): { index: number; pixel: Pixel; node: boolean }[] {
  const handles: { index: number; pixel: Pixel; node: boolean }[] = []
  let last: Pixel | null = null
  edge.coordinates.forEach((place, index) => {
    const node = index === 0 || index === edge.coordinates.length - 1
    const [x, y] = view.pixel(place)
    if (x < -9 || y < -9 || x > view.width + 9 || y > view.height + 9) return
    if (!node && last && Math.hypot(x - last[0], y - last[1]) < thin) return
    last = [x, y]
    handles.push({ index, pixel: last, node })
  })
  return handles
}

function drawHandles(ink: Ink, view: View, edge: Edge, { flavor, hand, broad }: Drawing): void {
  ink.beginPath()
  trace(ink, view, edge.coordinates)
  ink.lineJoin = 'round'
  stroke(ink, flavor.hover, 3)
  for (const { index, pixel, node } of visibleHandles(view, edge, broad ? BROAD_THIN_PIXELS : THIN_PIXELS)) {
    const chosen = hand.vertex !== null && samePlace(hand.vertex.at, edge.coordinates[index]!)
    const fill = chosen ? flavor.hover : flavor.selectedHalo
    if (node) dot(ink, pixel, broad ? 10 : 6, fill, flavor.hover)
    else square(ink, pixel, (chosen ? 6 : 4.5) + (broad ? 3 : 0), fill, flavor.hover)
  }
}

/** Where every edge that has the held vertex would go. */
function drawHeld(ink: Ink, view: View, drawing: Drawing): void {
  const { hand, edges, flavor } = drawing
  const { vertex } = hand
  if (!vertex?.to) return
  const to = vertex.to
  const pixel = view.pixel(vertex.at)
  for (const edge of edges.near(view.around(pixel, 2))) {
    edge.coordinates.forEach((place, index) => {
      const fits = vertex.fresh ? false : samePlace(place, vertex.at)
      if (!fits) return
      for (const neighbour of [edge.coordinates[index - 1], edge.coordinates[index + 1]]) if (neighbour) drawSegment(ink, view, neighbour, to, drawing)
    })
  }
  if (vertex.fresh) {
    const edge = edges.find(vertex.edge)
    const segment = edge ? segmentOf(edge, vertex.at) : -1
    if (edge && segment >= 0) for (const end of [edge.coordinates[segment]!, edge.coordinates[segment + 1]!]) drawSegment(ink, view, end, to, drawing)
  }
  square(ink, view.pixel(to), 6, flavor.hover, flavor.selectedHalo)
  const held = edges.find(vertex.edge)
  const swept = held ? sweptByVertex(held, vertex.at, to, vertex.fresh) : []
  const [x, y] = view.pixel(to)
  if (drawing.broad) {
    ink.beginPath()
    ink.arc(x, y, FINGER_PIXELS, 0, 2 * Math.PI)
    stroke(ink, flavor.selectedHalo, 5)
    stroke(ink, flavor.hover, 2)
  }
  if (swept.length) label(ink, drawing.broad ? [x, y - FINGER_PIXELS - 14] : [x + 16, y + 22], `± ${drawing.area(ringSquareMetres(swept))}`, flavor, drawing.broad ? 'center' : 'left')
}

function segmentOf(edge: Edge, at: Position): number {
  let best = -1
  let least = Infinity
  for (let index = 0; index < edge.coordinates.length - 1; index++) {
    const [a, b] = [edge.coordinates[index]!, edge.coordinates[index + 1]!]
    const detour = metresBetween(a, at) + metresBetween(at, b) - metresBetween(a, b)
    if (detour < least) [best, least] = [index, detour]
  }
  return best
}

function drawSegment(ink: Ink, view: View, from: Position, to: Position, { flavor, length }: Drawing): void {
  drawLine(ink, view, [from, to], flavor, [6, 4])
  const [ax, ay] = view.pixel(from)
  const [bx, by] = view.pixel(to)
  if (Math.hypot(bx - ax, by - ay) > 60) label(ink, [(ax + bx) / 2, (ay + by) / 2 - 12], length(metresBetween(from, to)), flavor)
}

function drawHandLine(ink: Ink, view: View, drawing: Drawing): void {
  const { hand, aim, flavor } = drawing
  for (const line of hand.lines) drawLine(ink, view, line, flavor)
  if (!hand.points.length) return
  const open = !hand.drawn && aim
  const line = open ? [...hand.points, aim.at] : hand.points
  const area = hand.shape === 'area' && hand.tool !== 'reshape'
  if (area && line.length >= 3) {
    ink.beginPath()
    outline(ink, view, line)
    ink.closePath()
    ink.globalAlpha = 0.16
    ink.fillStyle = flavor.hover
    ink.fill()
    ink.globalAlpha = 1
    if (!open) drawLine(ink, view, [line.at(-1)!, line[0]!], flavor)
    else {
      ink.beginPath()
      trace(ink, view, [line.at(-1)!, line[0]!])
      stroke(ink, flavor.hover, 1.4, [4, 4])
    }
  }
  drawLine(ink, view, hand.points, flavor)
  if (open) drawLine(ink, view, [hand.points.at(-1)!, aim.at], flavor, [7, 5])
  hand.points.forEach((place, index) => (index ? square(ink, view.pixel(place), 4, flavor.selectedHalo, flavor.hover) : dot(ink, view.pixel(place), 6, flavor.selectedHalo, flavor.hover)))
  drawMeasures(ink, view, line, area, drawing)
}

function drawMeasures(ink: Ink, view: View, line: readonly Position[], area: boolean, { flavor, length, area: areaWords, aim, hand, edges }: Drawing): void {
  if (line.length < 2) return
  const old = hand.tool === 'reshape' ? edges.find(hand.edge) : null
  const moved = old ? [`± ${areaWords(ringSquareMetres(sweptByLine(old, line)))}`] : []
  const [ax, ay] = view.pixel(line.at(-2)!)
  const [bx, by] = view.pixel(line.at(-1)!)
  const tip: Pixel = [bx + 16, by + 22]
  if (Math.hypot(bx - ax, by - ay) > 46 && !hand.drawn) label(ink, [(ax + bx) / 2, (ay + by) / 2 - 12], length(metresBetween(line.at(-2)!, line.at(-1)!)), flavor)
  if (area && line.length >= 3) label(ink, hand.drawn || !aim ? view.pixel(middleOf(line)) : tip, areaWords(ringSquareMetres(line)), flavor, hand.drawn || !aim ? 'center' : 'left')
  else if (line.length > 2) label(ink, tip, [`Σ ${length(lineMetres(line))}`, ...moved].join(' · '), flavor, 'left')
}

export function middleOf(line: readonly Position[]): Position {
  const [x, y] = line.reduce(([sx, sy], [px, py]) => [sx + px, sy + py], [0, 0])
  return [x / line.length, y / line.length]
}

/** What the pointer holds on to: a sign by kind, and the word for it. */
function drawSnap(ink: Ink, view: View, { aim, flavor, snapWord, hand }: Drawing): void {
  if (!aim?.snap || hand.tool === 'select' || hand.tool === 'merge' || hand.tool === 'absorb') return
  const { kind, at } = aim.snap
  const [x, y] = view.pixel(at)
  ink.beginPath()
  if (kind === 'node') ink.arc(x, y, 9, 0, 2 * Math.PI)
  else if (kind === 'vertex') ink.rect(x - 8, y - 8, 16, 16)
  else if (kind === 'corner') {
    ink.moveTo(x, y - 10)
    ink.lineTo(x + 10, y)
    ink.lineTo(x, y + 10)
    ink.lineTo(x - 10, y)
    ink.closePath()
  } else {
    ink.moveTo(x - 8, y - 8)
    ink.lineTo(x + 8, y + 8)
    ink.moveTo(x + 8, y - 8)
    ink.lineTo(x - 8, y + 8)
  }
  stroke(ink, flavor.selectedHalo, 5)
  stroke(ink, flavor.issue, 2.4)
  label(ink, [x + 16, y - 16], snapWord(kind), flavor, 'left')
}

/** The two neighbours' names, each on its own side of the edge under the pointer. */
function drawSides(ink: Ink, view: View, edge: Edge, segment: number, { flavor, sides, aim }: Drawing): void {
  const a = edge.coordinates[Math.min(segment, edge.coordinates.length - 2)]
  const b = edge.coordinates[Math.min(segment, edge.coordinates.length - 2) + 1]
  if (!a || !b || !aim) return
  const [ax, ay] = view.pixel(a)
  const [bx, by] = view.pixel(b)
  const length = Math.hypot(bx - ax, by - ay) || 1
  const [nx, ny] = [(by - ay) / length, -(bx - ax) / length] // to the left, with y downwards
  const [left, right] = sides(edge)
  const [x, y] = aim.pixel
  const put = (words: string, sign: number) => {
    const align: CanvasTextAlign = sign * nx > 0.35 ? 'left' : sign * nx < -0.35 ? 'right' : 'center'
    label(ink, [x + sign * nx * 24, y + sign * ny * 24], words, flavor, align)
  }
  put(left, 1)
  put(right, -1)
}

/** Draws everything that the hand holds, over the map. */
export function drawAll(ink: Ink, view: View, drawing: Drawing): void {
  ink.clearRect(0, 0, view.width, view.height)
  const { hand, aim, edges } = drawing
  const chosen = edges.find(hand.edge)
  if (chosen && hand.tool === 'vertices') drawHandles(ink, view, chosen, drawing)
  else if (chosen) {
    ink.beginPath()
    trace(ink, view, chosen.coordinates)
    ink.lineJoin = 'round'
    stroke(ink, drawing.flavor.hover, 4)
  }
  drawHeld(ink, view, drawing)
  drawHandLine(ink, view, drawing)
  drawSnap(ink, view, drawing)
  const under = aim?.snap && edges.find(aim.snap.edge)
  if (under && !hand.points.length && !hand.vertex && (hand.tool === 'select' || hand.tool === 'reshape' || hand.tool === 'vertices')) {
    if (under !== chosen) {
      ink.beginPath()
      trace(ink, view, under.coordinates)
      stroke(ink, drawing.flavor.hover, 4)
    }
    drawSides(ink, view, under, aim.snap!.kind === 'edge' ? aim.snap!.index : Math.max(0, aim.snap!.index - 1), drawing)
  }
}
