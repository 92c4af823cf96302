import { addDays, dayOf, daysBetween } from '@/format/dates'
import type { Cadence, DayRange, Span } from '@/format/period'
import { spanDays } from '@/format/period'

/** How many calendar periods the slider reaches back. */
export const REACH: Record<Cadence, number> = { day: 90, week: 53, fortnight: 27, half_month: 25, month: 25, quarter: 9, half_year: 7, year: 5 }
/** How many steps a sliding window has. */
const WINDOW_STEPS = 180

/** A position of the slider: the span that it stands for and its days. */
export interface Frame {
  span: Span
  days: DayRange
}

/** The slider's positions of the calendar's periods, earliest first; the last is the current one and stays with the clock. */
export function calendarFrames(cadence: Cadence, periods: readonly { from: string; to: string }[]): Frame[] {
  return periods.map((period, index) => ({
    span: { kind: 'calendar', cadence, date: index === periods.length - 1 ? null : period.from },
    days: { from: period.from, to: period.to },
  }))
}

/** The slider's positions of a window: a step of a day for short windows, of a week for those longer than a month. */
export function windowFrames(days: number, now: Date): Frame[] {
  const today = dayOf(now)
  const step = days > 31 ? 7 : 1
  const count = Math.floor(WINDOW_STEPS / step) + 1
  return Array.from({ length: count }, (_, index) => {
    const until = addDays(today, -(count - 1 - index) * step)
    const span: Span = { kind: 'window', days, until: index === count - 1 ? null : until }
    return { span, days: spanDays(span, now)! }
  })
}

/** Leaves out the positions that lie wholly before the first report; the last always stays. */
export function framesSince(frames: readonly Frame[], first: string | null): Frame[] {
  return frames.filter((frame, index) => first === null || index === frames.length - 1 || (frame.days.to ?? '') >= first)
}

/** A chosen stretch slides as a window of its length; all time has nothing to slide. */
export function windowDays(span: Span): number | null {
  if (span.kind === 'window') return span.days
  return span.kind === 'between' ? daysBetween(span.from, span.to) + 1 : null
}

/** The position that a span stands at: the frame of the same or the nearest last day. */
export function frameAt(frames: readonly Frame[], span: Span, days: DayRange | null): number {
  const last = frames.length - 1
  if ((span.kind === 'window' && !span.until) || (span.kind === 'calendar' && !span.date)) return last
  const day = days?.to ?? null
  if (!day) return last
  const at = frames.findIndex((frame) => (frame.days.to ?? '') >= day)
  return at < 0 ? last : at
}
