import type { Trend } from '@/api/types'
import { addDays, daysBetween } from '@/format/dates'

/** How long a stretch one point of a trend stands for. */
export type Step = 'day' | 'week' | 'month' | 'quarter' | 'year'

export interface Bucket {
  /** First day of the step, which may lie before the period. */
  from: string
  opened: number
  closed: number
}

export interface Buckets {
  step: Step
  /** Whether the first or the last step is told in part: the period begins or ends within it. */
  cut: boolean
  buckets: Bucket[]
}

const WEEK = 7
/** The longest period in days that each step can tell with points which the eye still parts: at most about a hundred. */
const LONGEST: readonly (readonly [Step, number])[] = [['day', 92], ['week', 550], ['month', 2200], ['quarter', 7400]]

const two = (value: number) => String(value).padStart(2, '0')

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK
  return addDays(day, -weekday)
}

/** The first day of the step that holds a day. */
function startOf(step: Step, day: string): string {
  const month = Number(day.slice(5, 7))
  switch (step) {
    case 'day':
      return day
    case 'week':
      return mondayOf(day)
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'quarter':
      return `${day.slice(0, 4)}-${two(month - ((month - 1) % 3))}-01`
    case 'year':
      return `${day.slice(0, 4)}-01-01`
  }
}

const MOST_DAYS = { day: 1, week: WEEK, month: 31, quarter: 92, year: 366 } as const

/** The first day of the step after the one that begins on this day. */
export function nextStart(step: Step, start: string): string {
  // A step and less than another one after its beginning lies in the next.
  return startOf(step, addDays(start, MOST_DAYS[step]))
}

/** Found and closed step by step: the longer the period, the longer the step. Steps with nothing are zero, not missing. */
export function trendBuckets(days: Trend['days'], from: string | null, to: string | null): Buckets {
  const first = from ?? days[0]?.day
  const last = to ?? days.at(-1)?.day
  if (!first || !last) return { step: 'day', cut: false, buckets: [] }
  const length = daysBetween(first, last) + 1
  const step = LONGEST.find(([, longest]) => length <= longest)?.[0] ?? 'year'
  const byStart = new Map<string, Bucket>()
  let start = startOf(step, first)
  const cutAtFirst = start < first
  for (; start <= last; start = nextStart(step, start)) byStart.set(start, { from: start, opened: 0, closed: 0 })
  for (const { day, opened, closed } of days) {
    const bucket = byStart.get(startOf(step, day))
    if (!bucket) continue
    bucket.opened += opened
    bucket.closed += closed
  }
  return { step, cut: cutAtFirst || addDays(last, 1) < start, buckets: [...byStart.values()] }
}
