import { describe, expect, it } from 'vitest'
import { shareOut, shareOver } from '@/places/grids/studio/balance'
import { boxAround, EdgeStore, type Edge } from '@/places/grids/studio/edges'
import { centroid, footOn, inRing, lineMetres, metresBetween, onLattice, ringSquareMetres, type Position } from '@/places/grids/studio/geodesy'
import { emptyHand, phaseOf, stepHand, type Click, type Hand, type HandEvent } from '@/places/grids/studio/hand'
import { trace } from '@/places/grids/studio/ink'
import { sweptByLine, sweptByVertex } from '@/places/grids/studio/sweep'
import { NO_GUIDES, snap } from '@/places/grids/studio/snapping'
import { View } from '@/places/grids/studio/view'

describe('lengths and areas on the ellipsoid', () => {
  it.each([
    // As the service measures them, with Vincenty's inverse formula.
    [[113, 36], [113.001, 36.001], 142.97304],
    [[0, 0], [0.01, 0], 1113.19491],
    [[116.4, 39.9], [116.4, 39.901], 111.03272],
    [[113, 36], [113.01, 36.006], 1120.76595],
  ])('%o to %o is %f m', (a, b, metres) => expect(metresBetween(a as never, b as never)).toBeCloseTo(metres, 3))

  it('a piece of ground measures as the service measures it', () => {
    expect(ringSquareMetres([[113, 36], [113.004, 36], [113.004, 36.002], [113.001, 36.003]])).toBeCloseTo(90_038.8833, 2)
  })

  it('a degree square at the equator is 12,308.5 km²', () => {
    const square: Position[] = [[0, 0], [1, 0], [1, 1], [0, 1]]
    expect(ringSquareMetres(square) / 1e6).toBeCloseTo(12_308.46389, 3)
    expect(ringSquareMetres([...square].reverse())).toBeCloseTo(ringSquareMetres(square), 0)
  })

  it('two halves of a piece of ground add up to it', () => {
    const whole: Position[] = [[113, 36], [113.004, 36], [113.004, 36.002], [113, 36.002]]
    const west: Position[] = [[113, 36], [113.0013, 36], [113.0013, 36.002], [113, 36.002]]
    const east: Position[] = [[113.0013, 36], [113.004, 36], [113.004, 36.002], [113.0013, 36.002]]
    expect(ringSquareMetres(west) + ringSquareMetres(east)).toBeCloseTo(ringSquareMetres(whole), 3)
  })

  it('a ring that is closed measures like one that is open', () => {
    const open: Position[] = [[113, 36], [113.004, 36], [113.004, 36.002]]
    expect(ringSquareMetres([...open, open[0]!])).toBeCloseTo(ringSquareMetres(open), 3)
    expect(lineMetres(open)).toBeGreaterThan(500)
  })

  it('the foot on a line lies on the nearest segment', () => {
    const foot = footOn([[0, 0], [0.01, 0], [0.01, 0.01]], [0.011, 0.004])
    expect(foot.segment).toBe(1)
    expect(foot.at[0]).toBeCloseTo(0.01, 9)
    expect(foot.at[1]).toBeCloseTo(0.004, 6)
  })

  it('the centre of a rectangle is its middle', () => {
    const [x, y] = centroid([[113, 36], [113.004, 36], [113.004, 36.002], [113, 36.002]])
    expect(x).toBeCloseTo(113.002, 9)
    expect(y).toBeCloseTo(36.001, 9)
  })

  it('knows inside from outside', () => {
    const ring: Position[] = [[0, 0], [4, 0], [4, 4], [2, 1], [0, 4]]
    expect(inRing([1, 1], ring)).toBe(true)
    expect(inRing([2, 3], ring)).toBe(false)
  })
})

const edge = (id: number, coordinates: Position[], left: string | null = 'A', right: string | null = 'B'): Edge => ({ id, left, right, rank: 4, coordinates })

describe('the store of edges', () => {
  const store = new EdgeStore()
  store.reset([edge(1, [[0, 0], [0.01, 0]]), edge(2, [[0.01, 0], [0.01, 0.01]], 'B', 'C'), edge(3, [[0.5, 0.5], [0.51, 0.5]], 'D', null)])

  it('finds by place what meets the place', () => {
    expect(store.near([0.002, -0.001, 0.003, 0.001]).map((one) => one.id)).toEqual([1])
    expect(store.near([0.4, 0.4, 0.6, 0.6]).map((one) => one.id)).toEqual([3])
    expect(store.near([0.2, 0.2, 0.3, 0.3])).toEqual([])
  })

  it('knows who lies across', () => {
    expect(store.neighbours('B').sort()).toEqual(['A', 'C'])
    expect(store.rankBetween(['B', 'C'])).toBe(store.find(2)!.rank)
    expect(store.rankBetween(['A', 'C'])).toBeNull()
  })

  it('takes a patch and forgets what it replaced', () => {
    store.patch([1], [edge(9, [[0, 0], [0.005, 0.004], [0.01, 0]])])
    expect(store.find(1)).toBeNull()
    expect(store.near([0.004, 0.003, 0.006, 0.005]).map((one) => one.id)).toEqual([9])
    expect(store.size).toBe(3)
  })

  it('boxes a line', () => expect(boxAround([[2, 5], [1, 9]])).toEqual([1, 5, 2, 9]))
})

describe('the view', () => {
  const view = new View([113.2, 36.1], 16, 1000, 800)

  it('puts its centre in the middle and comes back from any pixel', () => {
    expect(view.pixel([113.2, 36.1])).toEqual([500, 400])
    const there = view.place([123, 456])
    expect(view.pixel(there)[0]).toBeCloseTo(123, 6)
    expect(view.pixel(there)[1]).toBeCloseTo(456, 6)
  })
})

describe('snapping', () => {
  const view = new View([0, 0], 17, 1000, 800)
  const at = (x: number, y: number): Position => onLattice(view.place([x, y]))
  const store = new EdgeStore()
  store.reset([edge(1, [at(100, 400), at(500, 400), at(900, 400)]), edge(2, [at(900, 400), at(900, 100)])])
  const guides = { streets: [[at(0, 600), at(1000, 600)]], buildings: [[at(300, 300), at(340, 300), at(340, 330)]] }

  it.each([
    ['a node', [896, 396], 'node', at(900, 400)],
    ['a vertex', [505, 403], 'vertex', at(500, 400)],
    ['a corner of a building', [338, 303], 'corner', at(340, 300)],
    ['the line of an edge', [250, 407], 'edge', at(250, 400)],
    ['a street', [250, 594], 'street', at(250, 600)],
  ] as const)('holds on to %s', (_, pointer, kind, place) => {
    const found = snap(view, pointer, store, guides)!
    expect(found.kind).toBe(kind)
    expect(view.pixel(found.at)[0]).toBeCloseTo(view.pixel(place)[0], 1)
    expect(view.pixel(found.at)[1]).toBeCloseTo(view.pixel(place)[1], 1)
  })

  it('holds on to nothing where nothing is', () => expect(snap(view, [700, 250], store, guides)).toBeNull())

  it('prefers a vertex to the line that it lies on', () => expect(snap(view, [508, 400], store, NO_GUIDES)!.kind).toBe('vertex'))

  it('does not hold a moved vertex to itself or to the segments that follow it', () => {
    expect(snap(view, [502, 402], store, NO_GUIDES, { except: at(500, 400) })).toBeNull()
  })
})

const click = (at: Position, more: Partial<Click> = {}): HandEvent => ({ type: 'click', click: { at, unit: null, edge: null, vertex: null, closes: false, ...more } })

function play(events: HandEvent[], start: Hand = emptyHand) {
  let hand = start
  const edits = []
  for (const event of events) {
    const step = stepHand(hand, event)
    hand = step.hand
    if (step.edit) edits.push(step.edit)
  }
  return { hand, edits, phase: phaseOf(hand) }
}

describe('the hand', () => {
  it('reshapes: from the boundary, off it, and back to it', () => {
    const { edits } = play([{ type: 'tool', tool: 'reshape' }, click([5, 5]), click([0, 0], { edge: 7 }), click([1, 1]), click([2, 0], { edge: 7 })])
    expect(edits).toEqual([{ type: 'reshape', edge: 7, line: [[0, 0], [1, 1], [2, 0]] }])
  })

  it('reshapes with Enter when the line ends elsewhere, and not with a single point', () => {
    expect(play([{ type: 'tool', tool: 'reshape' }, click([0, 0], { edge: 7 }), { type: 'finish' }]).edits).toEqual([])
    expect(play([{ type: 'tool', tool: 'reshape' }, click([0, 0], { edge: 7 }), click([1, 1]), { type: 'finish' }]).edits).toHaveLength(1)
  })

  it('splits the selected unit by several lines', () => {
    const { edits } = play([
      { type: 'unit', code: 'U' }, { type: 'tool', tool: 'split' }, click([0, 0]), click([0, 9]), { type: 'another' }, click([3, 0]), click([3, 9]), { type: 'finish' },
    ])
    expect(edits).toEqual([{ type: 'split', unit: 'U', lines: [[[0, 0], [0, 9]], [[3, 0], [3, 9]]] }])
  })

  it('splits by a ring when the line comes back to its beginning', () => {
    const { edits } = play([{ type: 'tool', tool: 'split' }, click([0, 0], { unit: 'U' }), click([1, 1]), click([2, 1]), click([2, 2]), click([1, 1], { closes: true })])
    expect(edits).toEqual([{ type: 'split', unit: 'U', ring: [[1, 1], [2, 1], [2, 2], [1, 1]] }])
  })

  it('merges what was picked into the first, or into the one that was chosen', () => {
    const picked: HandEvent[] = [{ type: 'tool', tool: 'merge' }, click([0, 0], { unit: 'A' }), click([1, 0], { unit: 'B' }), click([2, 0], { unit: 'C' }), click([2, 0], { unit: 'C' })]
    expect(play([...picked, { type: 'finish' }]).edits).toEqual([{ type: 'merge', units: ['A', 'B'], into: 'A' }])
    expect(play([...picked, { type: 'receiver', code: 'B' }, { type: 'finish' }]).edits).toEqual([{ type: 'merge', units: ['A', 'B'], into: 'B' }])
  })

  it('transfers an area: who gives, what, who gets', () => {
    const { edits, hand } = play([
      { type: 'tool', tool: 'transfer' }, click([0, 0], { unit: 'A' }), click([1, 1]), click([2, 1]), click([2, 2]), { type: 'finish' }, click([9, 9], { unit: 'B' }),
    ])
    expect(edits).toEqual([])
    expect(phaseOf(hand)).toBe('transfer.ready')
    expect(stepHand(hand, { type: 'finish' }).edit).toEqual({ type: 'transfer', from: 'A', to: 'B', area: [[[1, 1], [2, 1], [2, 2], [1, 1]]] })
  })

  it('transfers one side of a line', () => {
    const { hand } = play([
      { type: 'tool', tool: 'transfer' }, { type: 'unit', code: 'A' }, { type: 'shape', shape: 'line' }, click([0, 0]), click([5, 5]), { type: 'finish' }, click([4, 0]), { type: 'receiver', code: 'B' },
    ])
    expect(stepHand(hand, { type: 'finish' }).edit).toEqual({ type: 'transfer', from: 'A', to: 'B', line: [[0, 0], [5, 5]], side: [4, 0] })
  })

  it('moves, inserts and deletes vertices', () => {
    const held = play([{ type: 'tool', tool: 'vertices' }, click([1, 1], { edge: 3, vertex: [1, 1] })])
    expect(held.phase).toBe('vertices.held')
    expect(play([{ type: 'drag', to: [2, 2] }, { type: 'drop' }], held.hand).edits).toEqual([{ type: 'move_vertex', at: [1, 1], to: [2, 2] }])
    expect(play([{ type: 'drop' }], held.hand).edits).toEqual([])
    expect(play([{ type: 'delete' }], held.hand).edits).toEqual([{ type: 'delete_vertex', at: [1, 1] }])
    expect(play([{ type: 'grab', vertex: { edge: 3, at: [1, 0], fresh: true, to: null } }, { type: 'drag', to: [1, 1] }, { type: 'drop' }]).edits).toEqual([
      { type: 'insert_vertex', edge: 3, at: [1, 0], to: [1, 1] },
    ])
  })

  it('absorbs the place that was shown into the unit that was chosen', () => {
    expect(play([{ type: 'tool', tool: 'absorb' }, click([1, 1]), { type: 'receiver', code: 'A' }, { type: 'finish' }]).edits).toEqual([{ type: 'absorb', at: [1, 1], to: 'A' }])
  })

  it('takes one step back at a time, and Escape drops the line, the tool, the selection in that order', () => {
    const drawing = play([{ type: 'unit', code: 'U' }, { type: 'tool', tool: 'split' }, click([0, 0]), click([1, 1])]).hand
    expect(play([{ type: 'back' }], drawing).hand.points).toEqual([[0, 0]])
    const phases = [1, 2, 3].map((times) => play(Array.from({ length: times }, () => ({ type: 'escape' }) as HandEvent), drawing))
    expect(phases.map(({ phase }) => phase)).toEqual(['split.draw', 'select.unit', 'select.start'])
  })

  it('keeps what was drawn when an edit is refused, and lets go of it when it was done', () => {
    const { hand } = play([{ type: 'unit', code: 'U' }, { type: 'tool', tool: 'split' }, click([0, 0]), click([1, 1]), { type: 'finish' }])
    expect(hand.points).toHaveLength(2)
    expect(play([{ type: 'done' }], hand)).toMatchObject({ phase: 'select.unit', hand: { tool: 'select', points: [] } })
  })
})

describe('sharing households over the pieces', () => {
  it.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [100, [50, 30, 20], [50, 30, 20]],
    [7, [0, 0], [4, 3]],
    [0, [3, 1], [0, 0]],
    [1001, [2.5, 2.5, 5], [250, 250, 501]],
  ])('%i by %o is %o', (whole, weights, parts) => {
    expect(shareOut(whole, weights)).toEqual(parts)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole)
  })

  it('by area or by the buildings on them', () => {
    const pieces = [
      { code: 'A', areaSquareMetres: 3000, buildingHouseholds: 100 },
      { code: 'B', areaSquareMetres: 1000, buildingHouseholds: 300 },
    ]
    expect(shareOver(pieces, 400, 'area')).toEqual([300, 100])
    expect(shareOver(pieces, 400, 'buildings')).toEqual([100, 300])
  })
})

describe('what is drawn of a long line', () => {
  const traced = (line: Position[]) => {
    const drawn: string[] = []
    const ink = { moveTo: (x: number, y: number) => void drawn.push(`M${x},${y}`), lineTo: (x: number, y: number) => void drawn.push(`L${x},${y}`) }
    trace(ink, { x: (lng) => lng, y: (lat) => lat, width: 100, height: 100 }, line)
    return drawn.join(' ')
  }

  it('is what can be seen of it', () => {
    expect(traced([[-900, 50], [-800, 50], [10, 50], [20, 50], [900, 50], [950, 50]])).toBe('M-800,50 L10,50 L20,50 L900,50')
  })

  it('is not every vertex within the same pixel, but always its end', () => {
    expect(traced([[10, 10], [10.1, 10], [10.2, 10], [40, 10], [40.2, 10.1]])).toBe('M10,10 L40,10 L40.2,10.1')
  })
})

describe('the ground that a change passes over', () => {
  const bent = edge(1, [[0, 0], [0.001, 0], [0.002, 0], [0.003, 0]])
  const square = ringSquareMetres([[0.001, 0], [0.001, 0.001], [0.002, 0.001], [0.002, 0]])

  it('is the same whichever way the new line is drawn', () => {
    const line: Position[] = [[0.001, 0], [0.001, 0.001], [0.002, 0.001], [0.002, 0]]
    expect(ringSquareMetres(sweptByLine(bent, line))).toBeCloseTo(square, 3)
    expect(ringSquareMetres(sweptByLine(bent, [...line].reverse()))).toBeCloseTo(square, 3)
  })

  it('lies between a vertex and its neighbours, and is not told of a node', () => {
    expect(ringSquareMetres(sweptByVertex(bent, [0.001, 0], [0.001, 0.001], false))).toBeCloseTo(square, 1)
    expect(ringSquareMetres(sweptByVertex(bent, [0.0015, 0], [0.0015, 0.001], true))).toBeCloseTo(square / 2, 1)
    expect(sweptByVertex(bent, [0, 0], [0, 0.001], false)).toEqual([])
  })
})

describe('a new unit in hand', () => {
  it('is drawn around and then waits for its name', () => {
    let hand = stepHand(emptyHand, { type: 'tool', tool: 'create' }).hand
    for (const at of [[0, 0], [0.001, 0], [0.001, 0.001]] as Position[]) hand = stepHand(hand, { type: 'click', click: { at, unit: null, edge: null, vertex: null, closes: false } }).hand
    expect(phaseOf(hand)).toBe('create.draw')
    const step = stepHand(hand, { type: 'finish' })
    expect(step.edit).toBeNull()
    expect(phaseOf(step.hand)).toBe('create.form')
  })
})
