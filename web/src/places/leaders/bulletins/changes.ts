import { t } from '@/i18n'

/** +12.5%, half up to one decimal; words where there is nothing to compare with, or nothing known. */
export function changeText(now: number, before: number | null): string {
  if (!before) return t('bulletin.incomparable')
  if (now === before) return t('bulletin.same')
  const tenths = Math.round((Math.abs(now - before) * 1000) / before)
  return `${now > before ? '+' : '−'}${(tenths / 10).toFixed(1)}%`
}
