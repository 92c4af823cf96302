import type { Position } from './geodesy'

export type BuildingsRule = 'refuse' | 'bend' | 'lift'

/** A change of the draft as the service takes it. The browser never computes one; it only says what is wanted. */
export type Edit = (
  | { type: 'reshape'; edge: number; line: Position[] }
  | { type: 'move_vertex'; at: Position; to: Position }
  | { type: 'insert_vertex'; edge: number; at: Position; to?: Position }
  | { type: 'delete_vertex'; at: Position }
  | { type: 'split'; unit: string; lines?: Position[][]; ring?: Position[] }
  | { type: 'merge'; units: string[]; into: string }
  | { type: 'transfer'; from: string; to: string; area?: Position[][]; line?: Position[]; side?: Position }
  | { type: 'absorb'; at: Position; to: string }
  | { type: 'add_unit' | 'carve'; code?: string; name: string; level: number; parent: string | null; area: Position[][] }
  | { type: 'remove_unit'; unit: string; to: string | null }
  | { type: 'recode'; unit: string; code: string }
  | { type: 'reparent'; unit: string; parent: string }
  | { type: 'compose'; kind: string; code: string; name: string; members: string[] }
  | { type: 'attributes'; unit: string; name?: string; households?: number | null; residents?: number | null }
) & {
  buildings?: BuildingsRule
  /** The outer limit of the whole may move. */
  outer?: boolean
}

export type EditType = Edit['type']

/** A ring as GeoJSON closes it. */
export const closedRing = (points: readonly Position[]): Position[] => [...points, points[0]!]
