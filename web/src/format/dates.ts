import { t, type MessageKey } from '@/i18n'

/** The installation's time zone: the same moment reads the same on every screen of the city. */
let zone = 'Asia/Shanghai'

export function useTimeZone(timeZone: string): void {
  zone = timeZone
}

export interface ZonedParts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

export function zonedParts(moment: Date, timeZone = zone): ZonedParts {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const read = Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, Number(part.value)]))
  return { year: read.year!, month: read.month!, day: read.day!, hour: read.hour!, minute: read.minute! }
}

const two = (value: number) => String(value).padStart(2, '0')
const monthNames = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })

function writtenDay(year: number, month: number, day: number): string {
  const monthName = monthNames.format(new Date(Date.UTC(2000, month - 1, 1)))
  return t('format.date', { year: String(year), month, monthName, day })
}

export function formatDate(iso: string | null | undefined): string {
  if (!iso) return '–'
  const at = zonedParts(new Date(iso))
  return writtenDay(at.year, at.month, at.day)
}

export function formatDateTime(iso: string | null | undefined): string {
  if (!iso) return '–'
  const at = zonedParts(new Date(iso))
  const time = `${two(at.hour)}:${two(at.minute)}`
  return t('format.dateTime', { date: formatDate(iso), time })
}

/** A calendar day (`2026-11-21`) as people write it, without a time zone: a day is a day. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return writtenDay(year ?? 0, month ?? 1, date ?? 1)
}

/** The month of a day, with its year. */
export function formatMonth(day: string): string {
  const [year, month] = day.split('-').map(Number)
  return t('format.month', { year: String(year), month: month!, monthName: monthNames.format(new Date(`${day}T00:00:00Z`)) })
}

/** The quarter of a day, with its year. */
export function formatQuarter(day: string): string {
  const [year, month] = day.split('-').map(Number)
  return t('format.quarter', { year: String(year), quarter: Math.ceil(month! / 3) })
}

/** The day of a moment in the installation's zone, as `2026-11-21`. */
export function dayOf(moment: Date, timeZone = zone): string {
  const at = zonedParts(moment, timeZone)
  return `${at.year}-${two(at.month)}-${two(at.day)}`
}

export function addDays(day: string, count: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + count)
  return moved.toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The moment at which a calendar day begins in the installation's zone; right on days when clocks change, too. */
export function startOfDay(day: string, timeZone = zone): Date {
  const guess = Date.parse(`${day}T00:00:00Z`)
  let moment = guess
  for (let round = 0; round < 2; round++) {
    const at = zonedParts(new Date(moment), timeZone)
    const shown = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute)
    moment += guess - shown
  }
  return new Date(moment)
}

/** The last moment of a calendar day in the installation's zone. */
export function endOfDay(day: string, timeZone = zone): Date {
  return new Date(startOfDay(addDays(day, 1), timeZone).getTime() - 1)
}

/** How long, in the largest unit that does not lie: 3 days, never 0.1 months. */
export function formatDuration(milliseconds: number): string {
  const units: [number, MessageKey][] = [
    [86_400_000, 'format.days'],
    [3_600_000, 'format.hours'],
    [60_000, 'format.minutes'],
  ]
  for (const [size, key] of units) {
    const n = Math.floor(Math.abs(milliseconds) / size)
    if (n >= 1) return t(key, { n })
  }
  return t('format.underAMinute')
}
