import { formatDay } from '@/format/dates'
import type { DayRange, Span } from '@/format/period'
import { t } from '@/i18n'

/** The days of a period as people write them: one day alone, or the first and the last. */
export function daysName(days: DayRange | null): string {
  if (!days?.from || !days.to) return t('period.all')
  return days.from === days.to ? formatDay(days.from) : `${formatDay(days.from)} – ${formatDay(days.to)}`
}

/** The same in pieces that a line may be broken between. */
export function daysParts(days: DayRange | null): string[] {
  const [from, to] = daysName(days).split(' – ')
  return to === undefined ? [from!] : [`${from} –`, to]
}

/** A span in a word or two: by its name while it is the current one, by its days when it lies in the past. */
export function spanName(span: Span, days: DayRange | null): string {
  if (span.kind === 'all') return t('period.all')
  if (span.kind === 'between') return daysName({ from: span.from, to: span.to })
  if (span.kind === 'window') return span.until ? t('leaders.daysUntil', { n: span.days, day: formatDay(span.until) }) : t('leaders.lastDays', { n: span.days })
  return span.date ? `${t(`cadenceNoun.${span.cadence}`)} ${days ? daysName(days) : formatDay(span.date)}` : t(`cadence.${span.cadence}`)
}
