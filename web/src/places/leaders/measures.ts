import type { ChoroplethItem, Figures } from '@/api/types'
import { formatInteger, formatMeasure, formatRate } from '@/format/numbers'

export const MEASURES = ['count', 'open', 'rate', 'density', 'per1000'] as const
export type Measure = (typeof MEASURES)[number]

/** Below this many reports a rate says more about chance than about work: it is neither coloured nor ranked. */
export const LEAST_FOR_RATE = 5

/** The figure that is drawn and ranked; null where it cannot be honestly given. */
export function measureOf(figures: Figures, measure: Measure): number | null {
  switch (measure) {
    case 'count':
      return figures.count
    case 'open':
      return figures.open
    case 'rate':
      return figures.rate && figures.rate.denominator >= LEAST_FOR_RATE ? figures.rate.percent : null
    case 'density':
      return figures.perSquareKilometre
    case 'per1000':
      return figures.perThousandResidents
  }
}

/** Reports per km² over all units that have any; 0 where none has. */
export function meanDensity(items: readonly Figures[]): number {
  const counted = items.flatMap(({ count, perSquareKilometre: density }) => (count && density ? [{ count, area: count / density }] : []))
  const area = counted.reduce((sum, unit) => sum + unit.area, 0)
  return area ? counted.reduce((sum, unit) => sum + unit.count, 0) / area : 0
}

export function formatMeasured(figures: Figures, measure: Measure): string {
  if (measure === 'rate') return formatRate(figures.rate)
  const value = measureOf(figures, measure)
  return measure === 'count' || measure === 'open' ? formatInteger(value) : formatMeasure(value)
}

/** Highest first or lowest first; units without the figure come last, in the order of their codes. */
export function ranked(items: readonly ChoroplethItem[], measure: Measure, ascending: boolean): ChoroplethItem[] {
  return [...items].sort((a, b) => {
    const [left, right] = [measureOf(a, measure), measureOf(b, measure)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a.code.localeCompare(b.code)
    return (ascending ? left - right : right - left) || b.count - a.count || a.code.localeCompare(b.code)
  })
}
