import { addDays, formatDay, formatMonth, formatQuarter } from '@/format/dates'
import { t } from '@/i18n'
import { daysName } from './spanName'
import { nextStart, type Step } from './trendBuckets'

/** A step of the trend as people write it: 2025年11月, Q4 2025. */
export function stepName(step: Step, from: string): string {
  switch (step) {
    case 'day':
      return formatDay(from)
    case 'week':
      return daysName({ from, to: addDays(nextStart('week', from), -1) })
    case 'month':
      return formatMonth(from)
    case 'quarter':
      return formatQuarter(from)
    case 'year':
      return t('format.year', { year: from.slice(0, 4) })
  }
}
