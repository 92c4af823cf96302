import { t } from '@/i18n'
import type { Rate } from '@/api/types'

const integers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

function decimals(value: number, digits: number): string {
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
}

export function formatInteger(value: number | null | undefined): string {
  return value == null ? '–' : integers.format(value)
}

/** At most three significant figures: more would pretend. */
export function formatMeasure(value: number | null | undefined): string {
  if (value == null) return '–'
  if (value !== 0 && Math.abs(value) < 1) return decimals(value, 2)
  if (Math.abs(value) < 100) return decimals(value, 1)
  return integers.format(value)
}

/** How to write the limits of classes: with as few decimals as tell them apart. */
export function limitFormat(limits: readonly number[]): (value: number) => string {
  const apart = (digits: number) => new Set(limits.map((limit) => decimals(limit, digits))).size === new Set(limits).size
  const digits = [0, 1, 2, 3].find(apart) ?? 3
  return (value) => decimals(value, Number.isInteger(value) ? 0 : digits)
}

export function formatPercent(percent: number): string {
  return t('format.percent', { value: decimals(percent, 2) })
}

/** A rate is never alone: 86.06% (2,537 / 2,948). */
export function formatRate(rate: Rate | null | undefined): string {
  if (!rate) return '–'
  const parts = `${formatInteger(rate.numerator)} / ${formatInteger(rate.denominator)}`
  return rate.percent == null ? `– (${parts})` : `${formatPercent(rate.percent)} (${parts})`
}

export function formatDistance(metres: number | null | undefined): string {
  if (metres == null) return '–'
  if (metres < 0.05) return t('format.metres', { value: '0' })
  if (metres < 1000) return t('format.metres', { value: metres < 10 ? decimals(metres, 1) : integers.format(metres) })
  return t('format.kilometres', { value: decimals(metres / 1000, metres < 100_000 ? 1 : 0) })
}

export function formatArea(squareMetres: number | null | undefined): string {
  if (squareMetres == null) return '–'
  if (squareMetres < 100_000) {
    return t('format.squareMetres', { value: squareMetres < 1 ? decimals(squareMetres, 2) : integers.format(squareMetres) })
  }
  const value = squareMetres / 1_000_000
  return t('format.squareKilometres', { value: decimals(value, value < 10 ? 2 : value < 100 ? 1 : 0) })
}

/** Longitude, latitude with six decimals (about a decimetre). */
export function formatPlace(place: readonly number[] | null | undefined): string {
  if (!place || place.length < 2) return '–'
  return `${place[0]!.toFixed(6)}, ${place[1]!.toFixed(6)}`
}
