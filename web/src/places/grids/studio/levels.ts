import type { Level, Network } from '@/api/types'

/** Levels that cover the ground without a gap, the coarsest first. */
export const tilingLevels = (network: Network): Level[] => network.levels.filter((level) => level.fit !== 'INSIDE')

/** The levels above the finest whose boundaries move with a boundary that is one from this rank on. */
export const levelsAlong = (network: Network, rank: number): Level[] => tilingLevels(network).slice(0, -1).filter((level) => level.rank >= rank)
