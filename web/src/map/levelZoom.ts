import type { Level } from '@/api/types'

/** From which zoom a level is drawn, and its place among the levels, coarsest first. */
export interface DrawnLevel {
  code: string
  rank: number
  /** 0 for the coarsest level, 1 for the finest that tiles. */
  fineness: number
  inside: boolean
  minZoom: number
}

/** The zoom at which a box of degrees fills a view of so many pixels (512-pixel tiles, Web Mercator). */
export function fitZoom(bbox: readonly number[], viewPixels = 900): number {
  const [west = 0, south = 0, east = 0, north = 0] = bbox
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
  const span = Math.max((east - west) / 360, mercator(north) - mercator(south), 1e-9)
  return Math.min(20, Math.max(0, Math.log2(viewPixels / 512 / span)))
}

/**
 * Levels appear one after another as one comes nearer: the two coarsest with the whole city in view, each finer one
 * 1.1 zooms later, buildings not before zoom 15. Where the tiles start later than that, the tiles decide.
 */
export function drawnLevels(levels: readonly Level[], bbox: readonly number[] | null, tileMinZoom: ReadonlyMap<string, number>): DrawnLevel[] {
  const sorted = [...levels].sort((a, b) => a.rank - b.rank)
  const tiling = sorted.filter((level) => level.fit !== 'INSIDE')
  const whole = fitZoom(bbox ?? [-0.1, -0.1, 0.1, 0.1])
  return sorted.map((level) => {
    const inside = level.fit === 'INSIDE'
    const index = tiling.indexOf(level)
    const wanted = inside ? Math.max(15, whole + 3) : index < 2 ? 0 : whole - 0.4 + (index - 2) * 1.1
    return {
      code: level.code,
      rank: level.rank,
      fineness: inside || tiling.length < 2 ? 1 : index / (tiling.length - 1),
      inside,
      minZoom: Math.max(wanted, tileMinZoom.get(level.code) ?? 0),
    }
  })
}

/** The level that a click at this zoom means: the finest one that is drawn. */
export function levelAt(levels: readonly DrawnLevel[], zoom: number): DrawnLevel | null {
  return levels.filter((level) => zoom >= level.minZoom).at(-1) ?? levels[0] ?? null
}
