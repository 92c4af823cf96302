import { addDays, dayOf, startOfDay } from './dates'

const MINUTE_MS = 60_000

/** A day and a time of day (`2026-11-23`, `08:30`) in the city's time zone as a moment. */
export function momentOf(day: string, time: string): Date {
  const [hours, minutes] = time.split(':').map(Number)
  return new Date(startOfDay(day).getTime() + ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE_MS)
}

/** The Monday after the day of a moment, never that day itself. */
export function nextMonday(now: Date): string {
  const today = dayOf(now)
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, ((8 - weekday) % 7) || 7)
}
