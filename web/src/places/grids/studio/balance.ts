/** A piece that a unit was split into. */
export interface Piece {
  code: string
  areaSquareMetres: number
  /** Households of the buildings on it; null where buildings do not carry them. */
  buildingHouseholds: number | null
}

export type Weight = 'area' | 'buildings'

/**
 * Divides a whole number in proportion to weights so that the parts add up to it (largest remainder; of equal remainders
 * the earlier wins). Without any weight the parts are equal.
 */
export function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const exact = weights.map((weight) => (sum > 0 ? (whole * weight) / sum : whole / weights.length))
  const parts = exact.map(Math.floor)
  const left = whole - parts.reduce((total, part) => total + part, 0)
  exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => parts[index]!++)
  return parts
}

/** How a number of the old unit falls on its pieces. */
export function shareOver(pieces: readonly Piece[], whole: number, weight: Weight): number[] {
  return shareOut(whole, pieces.map((piece) => (weight === 'area' ? piece.areaSquareMetres : (piece.buildingHouseholds ?? 0))))
}

export const knowsBuildings = (pieces: readonly Piece[]): boolean => pieces.some((piece) => (piece.buildingHouseholds ?? 0) > 0)
