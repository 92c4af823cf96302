import type { Flavor } from '@/state/preferences'

/**
 * Sequential ramps of five classes, pale to strong by day and dim to bright on the dark wall. Orange-red after
 * ColorBrewer's OrRd and blue-green after its YlGnBu (Apache-2.0): both hold for colour-blind readers and in grey print.
 * Change diverges from a neutral middle, fewer problems blue, more of them red, after RdBu.
 */
export type RampName = 'count' | 'rate' | 'change'

const ramps: Record<RampName, Record<Flavor, readonly string[]>> = {
  count: {
    light: ['#fee8c8', '#fdbb84', '#fc8d59', '#d7301f', '#7f0000'],
    dark: ['#3a2427', '#6d2d2c', '#a63f2e', '#dd6b3d', '#fdc57f'],
  },
  change: {
    light: ['#2166ac', '#92c5de', '#e9e9e9', '#f4a582', '#b2182b'],
    dark: ['#4a9be0', '#2c5f8d', '#343c46', '#a85b34', '#f2914a'],
  },
  rate: {
    light: ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'],
    dark: ['#1b2a4a', '#1f4e79', '#25789c', '#46acb0', '#b5e3bf'],
  },
}

export function ramp(name: RampName, flavor: Flavor): readonly string[] {
  return ramps[name][flavor]
}

/** So many colours out of a ramp, spread over its whole length. */
export function pickColours(colours: readonly string[], count: number): string[] {
  if (count <= 1) return [colours[Math.min(2, colours.length - 1)]!]
  return Array.from({ length: count }, (_, index) => colours[Math.round((index * (colours.length - 1)) / (count - 1))]!)
}

/** Heat from nothing to dense; the first stop is clear, so that the map stays readable where nothing is. */
export const heatRamp: Record<Flavor, readonly [number, string][]> = {
  light: [[0, 'rgba(254,217,118,0)'], [0.12, 'rgba(254,217,118,0.55)'], [0.35, 'rgba(253,141,60,0.75)'], [0.65, 'rgba(227,26,28,0.82)'], [1, 'rgba(110,0,38,0.9)']],
  dark: [[0, 'rgba(60,20,90,0)'], [0.12, 'rgba(87,23,110,0.6)'], [0.35, 'rgba(187,55,84,0.75)'], [0.65, 'rgba(249,142,9,0.85)'], [1, 'rgba(252,255,164,0.95)']],
}
