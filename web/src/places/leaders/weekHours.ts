import { t } from '@/i18n'

/** The stretches of the day that one asks for most: the rush hours, the working day, evening trade, night. */
export const HOUR_PRESETS = ['7-9', '17-19', '9-17', '19-22', '22-6'] as const

const clock = (hour: string | undefined) => `${(hour ?? '').padStart(2, '0')}:00`

/** `7-9` as `07:00–09:00`, with its name where it has one. */
export function hoursName(code: string): string {
  const [from, to] = code.split('-')
  const range = to === undefined ? clock(from) : `${clock(from)}–${clock(to)}`
  const preset = HOUR_PRESETS.find((one) => one === code)
  return preset ? `${t(`hoursName.${preset}`)} ${range}` : range
}
