import type { ChoroplethItem, Figures } from '@/api/types'
import { formatInteger, formatMeasure, formatPercent, formatRate } from '@/format/numbers'

/** What is drawn and ranked, under the names of the contract. */
export const MEASURES = ['count', 'rate', 'per_km2', 'per_1000_residents', 'per_1000_households', 'per_road_km', 'change'] as const
export type Measure = (typeof MEASURES)[number]

/** Below this many reports a rate says more about chance than about work: it is neither coloured nor ranked. */
export const LEAST_FOR_RATE = 5
/** A rate reads against its scale, not against its neighbours: per cent, upper bounds. */
export const RATE_BREAKS: readonly number[] = [60, 75, 85, 95, 100]
/** A change reads from its middle: per cent, upper bounds; the last stands for whatever is above. */
export const CHANGE_BREAKS: readonly number[] = [-50, -10, 10, 50, 1_000_000]

/** The figure that is drawn and ranked; null where it cannot be honestly given. */
export function measureOf(item: ChoroplethItem, measure: Measure): number | null {
  if (item.hidden) return null
  switch (measure) {
    case 'count':
      return item.count
    case 'rate':
      return item.rate && item.rate.denominator >= LEAST_FOR_RATE ? item.rate.percent : null
    case 'per_km2':
      return item.perSquareKilometre
    case 'per_1000_residents':
      return item.perThousandResidents
    case 'per_1000_households':
      return item.perThousandHouseholds
    case 'per_road_km':
      return item.perRoadKilometre
    case 'change':
      return item.change?.percent ?? null
  }
}

/** True where more is better; everything else that is counted here is a problem. */
export const moreIsBetter = (measure: Measure) => measure === 'rate'

/** What a list of merits goes by: a mere count would punish the large, so that the rate stands in for it. */
export function meritMeasure(measure: Measure, status: string): Measure {
  return measure === 'count' && status === 'all' ? 'rate' : measure
}

/** Reports per km² over all units that have any; 0 where none has. */
export function meanDensity(items: readonly Figures[]): number {
  const counted = items.flatMap(({ count, perSquareKilometre: density }) => (count && density ? [{ count, area: count / density }] : []))
  const area = counted.reduce((sum, unit) => sum + unit.area, 0)
  return area ? counted.reduce((sum, unit) => sum + unit.count, 0) / area : 0
}

export function formatChange(percent: number | null | undefined): string {
  if (percent == null) return '–'
  return `${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${formatPercent(Math.abs(percent))}`
}

/** A difference with its sign; two decimals, as rates have. */
export function formatSigned(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(2)}`
}

/** A bare value of a measure, as legends have it. */
export function formatValue(value: number | null, measure: Measure): string {
  if (value === null) return '–'
  if (measure === 'rate') return formatPercent(value)
  if (measure === 'change') return formatChange(value)
  return measure === 'count' ? formatInteger(value) : formatMeasure(value)
}

/** A unit's figure with all that belongs to it. */
export function formatMeasured(item: ChoroplethItem, measure: Measure): string {
  if (item.hidden) return '–'
  if (measure === 'rate') return formatRate(item.rate)
  if (measure === 'change') return `${formatChange(item.change?.percent)} (${formatInteger(item.before?.count)} → ${formatInteger(item.count)})`
  return formatValue(measureOf(item, measure), measure)
}

/** Highest first or lowest first; units without the figure come last, in the order of their codes. */
export function ranked(items: readonly ChoroplethItem[], measure: Measure, ascending: boolean): ChoroplethItem[] {
  return [...items].sort((a, b) => {
    const [left, right] = [measureOf(a, measure), measureOf(b, measure)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a.code.localeCompare(b.code)
    return (ascending ? left - right : right - left) || b.count - a.count || a.code.localeCompare(b.code)
  })
}

/** The best and the worst; where there are few units, nobody stands on both lists. */
export function merits(items: readonly ChoroplethItem[], measure: Measure, most: number): { best: ChoroplethItem[]; worst: ChoroplethItem[]; of: number } {
  const counted = ranked(items, measure, !moreIsBetter(measure)).filter((item) => measureOf(item, measure) !== null)
  const each = Math.min(most, Math.floor(counted.length / 2))
  return { best: counted.slice(0, each), worst: each ? counted.slice(-each).reverse() : [], of: counted.length }
}
