import { addDays, dayOf, startOfDay } from './dates'

export const PRESETS = ['7d', '14d', '30d', 'month', 'year', 'all'] as const
export type Preset = (typeof PRESETS)[number]

/** A period of whole days; `to` is the last day that counts. Null means without end on that side. */
export interface DayRange {
  from: string | null
  to: string | null
}

/** The days of a preset, today included: 7 days end today; month and year begin on their first day. */
export function presetRange(preset: Preset, now: Date): DayRange {
  const today = dayOf(now)
  switch (preset) {
    case '7d':
      return { from: addDays(today, -6), to: today }
    case '14d':
      return { from: addDays(today, -13), to: today }
    case '30d':
      return { from: addDays(today, -29), to: today }
    case 'month':
      return { from: `${today.slice(0, 8)}01`, to: today }
    case 'year':
      return { from: `${today.slice(0, 5)}01-01`, to: today }
    case 'all':
      return { from: null, to: null }
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** `30d`, or `2026-01-01..2026-03-31`; anything else falls back. */
export function parsePeriod(text: string | undefined, fallback: Preset): Preset | DayRange {
  if (PRESETS.includes(text as Preset)) return text as Preset
  const [from, to] = (text ?? '').split('..')
  if (from && to && DAY.test(from) && DAY.test(to) && from <= to) return { from, to }
  return fallback
}

export function writePeriod(period: Preset | DayRange): string {
  return typeof period === 'string' ? period : `${period.from}..${period.to}`
}

/** The half-open interval of moments that the service is asked for. */
export function periodQuery(range: DayRange): { from?: string; to?: string } {
  return {
    ...(range.from ? { from: startOfDay(range.from).toISOString() } : {}),
    ...(range.to ? { to: startOfDay(addDays(range.to, 1)).toISOString() } : {}),
  }
}
