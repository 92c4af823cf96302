import { computed } from 'vue'
import type { Level, Network } from '@/api/types'
import { parsePeriod, periodQuery, presetRange, writePeriod, type DayRange, type Preset } from '@/format/period'
import { choice, list, text, type Codec } from '@/state/urlCodec'
import { useUrlState } from '@/state/urlState'
import { MEASURES } from './measures'

type Period = Preset | DayRange
const DEFAULT_PERIOD: Preset = '30d'

const period: Codec<Period> = {
  read: (value) => parsePeriod(value, DEFAULT_PERIOD),
  write: (value) => (value === DEFAULT_PERIOD ? undefined : writePeriod(value)),
}

const statuses = ['all', 'open', 'closed', 'overdue'] as const

/** The level that is counted by: what was chosen, else the next below the unit one is within, else the third. */
export function defaultLevel(network: Network, withinLevel: string | null): Level | null {
  const levels = [...network.levels].sort((a, b) => a.rank - b.rank)
  if (withinLevel) {
    const at = levels.findIndex((level) => level.code === withinLevel)
    return levels[Math.min(levels.length - 1, at + 1)] ?? null
  }
  const tiling = levels.filter((level) => level.fit !== 'INSIDE')
  return tiling[Math.min(2, tiling.length - 1)] ?? null
}

/** What a leader looks at: all of it in the address bar, so that a view is a link. */
export function useLeadersState() {
  const mode = useUrlState('mode', choice(['choropleth', 'heat'], 'choropleth'), { push: true })
  const measure = useUrlState('measure', choice(MEASURES, 'count'), { push: true })
  const chosenPeriod = useUrlState('period', period, { push: true })
  const category = useUrlState('category', list())
  const channel = useUrlState('channel', list())
  const status = useUrlState('status', choice(statuses, 'all'))
  const level = useUrlState('level', text(), { push: true })
  const within = useUrlState('within', text(), { push: true })
  const ascending = useUrlState('order', choice(['desc', 'asc'], 'desc'))
  const withDefaults = useUrlState('defaults', choice(['leave_out', 'include'], 'leave_out'))

  const range = computed<DayRange>(() => (typeof chosenPeriod.value === 'string' ? presetRange(chosenPeriod.value, new Date()) : chosenPeriod.value))
  const filter = computed(() => ({
    ...periodQuery(range.value),
    ...(category.value.length ? { category: category.value } : {}),
    ...(channel.value.length ? { channel: channel.value } : {}),
    ...(status.value === 'all' ? {} : { status: status.value }),
    ...(withDefaults.value === 'include' ? { default_places: withDefaults.value } : {}),
  }))
  return { mode, measure, chosenPeriod, category, channel, status, level, within, ascending, withDefaults, range, filter }
}

/** The heat tiles' address for a filter; the same filter is the same address, so that browsers cache it. */
export function heatTiles(filter: Record<string, string | string[] | undefined>): string {
  const query = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${[value].flat().map((one) => encodeURIComponent(one as string)).join(',')}`)
    .sort()
    .join('&')
  return `/tiles/heat/{z}/{x}/{y}.mvt${query ? `?${query}` : ''}`
}
