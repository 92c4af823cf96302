import type { ComposedGrid } from './contract'

/** Unit grids and management grids have codes of one length; the second half of the numbers keeps them apart at a glance. */
const FIRST_SERIAL = 501
const SERIAL_DIGITS = 3

export const bySerial = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The community's code and the number after the greatest that its composed grids have. */
export function nextCode(parent: string, grids: readonly ComposedGrid[]): string {
  const serials = grids.filter((grid) => grid.code.length === parent.length + SERIAL_DIGITS && grid.code.startsWith(parent)).map((grid) => Number(grid.code.slice(parent.length)))
  return `${parent}${String(Math.max(FIRST_SERIAL - 1, ...serials.filter(Number.isInteger)) + 1).padStart(SERIAL_DIGITS, '0')}`
}

/** Neighbouring communities begin with other tints, or the first grids of all would be of one. */
const STEP = 2

/** A tint for every grid, in turn within its community: those of one community differ, and none changes while one looks about. */
export function tintsOf(grids: readonly ComposedGrid[], count: number): Map<string, number> {
  const turns = new Map<string, number>()
  const tints = new Map<string, number>()
  for (const grid of [...grids].sort((a, b) => bySerial(a.code, b.code))) {
    const parent = grid.parents[0] ?? ''
    const turn = turns.get(parent) ?? STEP * turns.size
    turns.set(parent, turn + 1)
    tints.set(grid.code, turn % count)
  }
  return tints
}
