import type { Trend } from '@/api/types'
import { addDays, daysBetween } from '@/format/dates'

export interface Bucket {
  /** First day. */
  from: string
  days: number
  opened: number
  closed: number
}

const MOST_DAYS = 92
const WEEK = 7

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK
  return addDays(day, -weekday)
}

/** Days with nothing are zero, not missing; more than three months are summed by week, from Monday. */
export function trendBuckets(days: Trend['days'], from: string | null, to: string | null): Bucket[] {
  const first = from ?? days[0]?.day
  const last = to ?? days.at(-1)?.day
  if (!first || !last) return []
  const weekly = daysBetween(first, last) >= MOST_DAYS
  const start = weekly ? mondayOf(first) : first
  const step = weekly ? WEEK : 1
  const count = Math.floor(daysBetween(start, last) / step) + 1
  const buckets: Bucket[] = Array.from({ length: count }, (_, index) => ({ from: addDays(start, index * step), days: step, opened: 0, closed: 0 }))
  for (const { day, opened, closed } of days) {
    const bucket = buckets[Math.floor(daysBetween(start, day) / step)]
    if (!bucket) continue
    bucket.opened += opened
    bucket.closed += closed
  }
  return buckets
}
