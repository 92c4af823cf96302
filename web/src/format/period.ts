import { addDays, dayOf, startOfDay } from './dates'

/** The calendar's periods. A fortnight (two weeks from a fixed Monday) and a half-month (1st to 15th, 16th to the end) differ. */
export const CADENCES = ['day', 'week', 'fortnight', 'half_month', 'month', 'quarter', 'half_year', 'year'] as const
export type Cadence = (typeof CADENCES)[number]

/** Lengths in days of the windows that end today. */
export const WINDOWS = [7, 14, 30, 90] as const

/** Which time is looked at. `until` and `date` null mean: always now. Days are those of the installation's zone. */
export type Span =
  | { kind: 'window'; days: number; until: string | null }
  | { kind: 'calendar'; cadence: Cadence; date: string | null }
  | { kind: 'between'; from: string; to: string }
  | { kind: 'all' }

/** A period of whole days; `to` is the last day that counts. Null means without end on that side. */
export interface DayRange {
  from: string | null
  to: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isDay = (text: string | undefined): text is string => DAY.test(text ?? '') && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

/** `30d`, `14d@2026-11-21`, `half_month`, `week@2026-11-16`, `2026-01-01..2026-03-31` or `all`; anything else falls back. */
export function parseSpan(text: string | undefined, fallback: Span): Span {
  if (text === 'all') return { kind: 'all' }
  const [first, last] = (text ?? '').split('..')
  if (isDay(first) && isDay(last) && first <= last) return { kind: 'between', from: first, to: last }
  const [length, anchor] = (text ?? '').split('@')
  if (anchor !== undefined && !isDay(anchor)) return fallback
  const days = /^(\d{1,4})d$/.exec(length ?? '')?.[1]
  if (days && Number(days) > 0) return { kind: 'window', days: Number(days), until: anchor ?? null }
  if (CADENCES.includes(length as Cadence)) return { kind: 'calendar', cadence: length as Cadence, date: anchor ?? null }
  return fallback
}

export function writeSpan(span: Span): string {
  switch (span.kind) {
    case 'all':
      return 'all'
    case 'between':
      return `${span.from}..${span.to}`
    case 'window':
      return `${span.days}d${span.until ? `@${span.until}` : ''}`
    case 'calendar':
      return `${span.cadence}${span.date ? `@${span.date}` : ''}`
  }
}

/** The days of a span, as far as they can be told without the service's calendar; null for calendar periods. */
export function spanDays(span: Span, now: Date): DayRange | null {
  if (span.kind === 'calendar') return null
  if (span.kind === 'all') return { from: null, to: null }
  if (span.kind === 'between') return { from: span.from, to: span.to }
  const to = span.until ?? dayOf(now)
  return { from: addDays(to, 1 - span.days), to }
}

/** The half-open interval of moments that the service is asked for. */
export function periodQuery(range: DayRange): { from?: string; to?: string } {
  return {
    ...(range.from ? { from: startOfDay(range.from).toISOString() } : {}),
    ...(range.to ? { to: startOfDay(addDays(range.to, 1)).toISOString() } : {}),
  }
}

/** How the service is asked for a span: a calendar period by its name, so that there is one calendar only. */
export function spanQuery(span: Span, now: Date): { from?: string; to?: string; period?: Cadence; date?: string } {
  if (span.kind === 'calendar') return { period: span.cadence, ...(span.date ? { date: span.date } : {}) }
  return periodQuery(spanDays(span, now)!)
}

/** The whole days of an interval that the service answers with. */
export function daysOf(period: { from?: string | null; to?: string | null }): DayRange {
  return {
    from: period.from ? dayOf(new Date(period.from)) : null,
    to: period.to ? dayOf(new Date(Date.parse(period.to) - 1)) : null,
  }
}
