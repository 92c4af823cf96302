import { formatDistance } from '@/format/numbers'
import { t } from '@/i18n'

/** Metres to a decimetre, as one needs them while drawing; kilometres as everywhere. */
export function formatLength(metres: number): string {
  return metres < 1000 ? t('format.metres', { value: metres.toFixed(1) }) : formatDistance(metres)
}
