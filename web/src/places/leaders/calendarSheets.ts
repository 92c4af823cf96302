import { daysBetween } from '@/format/dates'

/** Some days of a period that one calendar can show. */
export interface CalendarSheet {
  /** `whole`, `latest` for the last twelve months, or a year. */
  name: string
  from: string
  to: string
}

/** More weeks than these side by side would be hairs. */
const MOST_DAYS = 371
const YEAR_MONTHS = 12

/** A period on one sheet; a long one as its last twelve months and, to choose from, its years, the latest first. */
export function calendarSheets(first: string, last: string): CalendarSheet[] {
  if (daysBetween(first, last) < MOST_DAYS) return [{ name: 'whole', from: first, to: last }]
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  const years = Array.from({ length: to - from + 1 }, (_, back) => String(to - back))
  return [{ name: 'latest', from: twelveMonthsTo(last), to: last }, ...years.map((year) => ({ name: year, from: `${year}-01-01`, to: `${year}-12-31` }))]
}

/** The first day of the month with which twelve months end on this day: whole months but for the last. */
function twelveMonthsTo(day: string): string {
  const month = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  month.setUTCMonth(month.getUTCMonth() + 1 - YEAR_MONTHS)
  return month.toISOString().slice(0, 10)
}
