import { describe, expect, it } from 'vitest'
import { changeAt, listedLevels } from '@/places/grids/studio/changeAt'
import { nextCode, tintsOf } from '@/places/grids/studio/composing'
import type { ComposedGrid, Comparison } from '@/places/grids/studio/contract'
import { EdgeStore, type Edge } from '@/places/grids/studio/edges'
import { emptyHand, phaseOf, stepHand, type Hand, type HandEvent } from '@/places/grids/studio/hand'

const grid = (code: string, parent = '990102001001'): ComposedGrid => ({ kind: 'management', code, name: null, members: [], parents: [parent], areaSquareMetres: 0, households: null, residents: null })

describe('composed grids', () => {
  it('a new one has the number after the greatest of its community', () => {
    expect(nextCode('990102001001', [])).toBe('990102001001501')
    expect(nextCode('990102001001', [grid('990102001001501'), grid('990102001001507'), grid('990102001002600')])).toBe('990102001001508')
  })

  it('those of one community differ in tint, whatever order they come in', () => {
    const tints = tintsOf([grid('c'), grid('a'), grid('b'), grid('z', 'other')], 6)
    expect([...'abcz'].map((code) => tints.get(code))).toEqual([0, 1, 2, 2])
  })

  it('members are picked and left out by the same click, and the tool stays in hand when it is done', () => {
    const run = (hand: Hand, event: HandEvent) => stepHand(hand, event).hand
    const click = (unit: string): HandEvent => ({ type: 'click', click: { at: [0, 0], unit, edge: null, vertex: null, closes: false } })
    let hand = run(emptyHand, { type: 'tool', tool: 'compose' })
    expect(phaseOf(hand)).toBe('compose.start')
    for (const code of ['a', 'b', 'a']) hand = run(hand, click(code))
    expect([phaseOf(hand), hand.units]).toEqual(['compose.members', ['b']])
    expect(stepHand(hand, { type: 'finish' }).edit).toBeNull() // the card knows name and code
    expect(run(hand, { type: 'done' })).toMatchObject({ tool: 'compose', units: [] })
  })
})

describe('walking around a unit', () => {
  /*
   *   n───e       u has the ground in the middle; its edges are
   *   │ u │       given in no order and in both directions
   *   w───s
   */
  it('its edges follow each other, with it on the left', () => {
    const edge = (id: number, mine: 'left' | 'right', ...coordinates: [number, number][]): Edge => ({ id, rank: 5, left: mine === 'left' ? 'u' : 'v', right: mine === 'left' ? 'v' : 'u', coordinates })
    const store = new EdgeStore()
    store.reset([edge(1, 'left', [1, 1], [0, 1]), edge(2, 'right', [0, 0], [0, 1]), edge(3, 'left', [1, 0], [1, 1]), edge(4, 'left', [0, 0], [1, 0])])
    expect(store.around('u').map((one) => one.id)).toEqual([1, 2, 4, 3])
    expect(store.around('nobody')).toEqual([])
  })
})

describe('the line that tells of a place', () => {
  const unit = (code: string) => ({ code, name: code, areaSquareMetres: 1 })
  const level = (code: string, changes: object[]) => ({ level: code, unitsBefore: 1, unitsAfter: 1, movedSquareMetres: 1, appearedSquareMetres: 0, vanishedSquareMetres: 0, counts: {}, changes, moves: [] })
  const comparison = {
    levels: [
      level('community', [{ kind: 'reshaped', before: [unit('C')], after: [unit('C')], pieces: [] }]),
      level('grid', [{ kind: 'redrawn', before: [unit('x')], after: [unit('x')], pieces: [] }, { kind: 'split', before: [unit('a')], after: [unit('a'), unit('b')], pieces: [] }]),
    ],
  } as unknown as Comparison
  const levels = listedLevels(comparison, (code) => (code === 'grid' ? 5 : 4))

  it('is that of the ground that moved, before that of the unit', () => {
    expect(levels.map((one) => one.level)).toEqual(['grid', 'community'])
    expect(changeAt(levels, { from: 'a', to: 'b' }, 'C')?.change.kind).toBe('split')
    expect(changeAt(levels, null, 'C')?.key).toBe('community|reshaped|C|C')
    expect(changeAt(levels, null, 'x')).toBeNull()
  })
})
