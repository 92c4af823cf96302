import { computed, shallowRef } from 'vue'
import type { Level, Network } from '@/api/types'
import { parseSpan, spanQuery, writeSpan, type Span } from '@/format/period'
import { choice, list, text, type Codec } from '@/state/urlCodec'
import { useUrlState } from '@/state/urlState'
import { MEASURES } from './measures'

const DEFAULT_SPAN: Span = { kind: 'window', days: 30, until: null }

const spanCodec: Codec<Span> = {
  read: (value) => parseSpan(value, DEFAULT_SPAN),
  write: (value) => (writeSpan(value) === writeSpan(DEFAULT_SPAN) ? undefined : writeSpan(value)),
}

export const STATUSES = ['all', 'open', 'closed', 'overdue'] as const
export type Status = (typeof STATUSES)[number]
export const MODES = ['choropleth', 'heat', 'hot'] as const
export const METHODS = ['quantile', 'natural', 'equal'] as const
export const TABS = ['ranking', 'merits'] as const
export type Filter = Record<string, string | string[] | undefined>

/** The levels to count by, the usual one first: the next below the unit one is within, else the third and then coarser ones. */
export function levelsToCount(network: Network, withinLevel: string | null): Level[] {
  const levels = [...network.levels].sort((a, b) => a.rank - b.rank)
  if (withinLevel) {
    const at = levels.findIndex((level) => level.code === withinLevel)
    return at + 1 < levels.length ? levels.slice(at + 1) : levels.slice(-1)
  }
  return levels.filter((level) => level.fit !== 'INSIDE').slice(0, 3).reverse()
}

export function defaultLevel(network: Network, withinLevel: string | null): Level | null {
  return levelsToCount(network, withinLevel)[0] ?? null
}

/** What a leader looks at: all of it in the address bar, so that a view is a link. */
export function useLeadersState() {
  const mode = useUrlState('mode', choice(MODES, 'choropleth'), { push: true })
  const measure = useUrlState('measure', choice(MEASURES, 'count'), { push: true })
  const span = useUrlState('period', spanCodec)
  const category = useUrlState('category', list())
  const channel = useUrlState('channel', list())
  const status = useUrlState('status', choice(STATUSES, 'all'))
  const hours = useUrlState('hours', list())
  const weekdays = useUrlState('days', list())
  const scope = useUrlState('scope', list())
  const level = useUrlState('level', text(), { push: true })
  const within = useUrlState('within', text(), { push: true })
  const versus = useUrlState('vs', text())
  const compare = useUrlState('compare', choice(['none', 'previous', 'last_year'], 'none'))
  const method = useUrlState('classes', choice(METHODS, 'quantile'))
  const shrink = useUrlState('shrink', choice(['no', 'yes'], 'no'))
  const order = useUrlState('order', choice(['desc', 'asc'], 'desc'))
  const tab = useUrlState('tab', choice(TABS, 'ranking'))
  const withDefaults = useUrlState('defaults', choice(['leave_out', 'include'], 'leave_out'))
  const wall = useUrlState('wall', text())

  /** While a hand is on the time slider, what it points at; the address follows when the hand lets go. */
  const held = shallowRef<Span | null>(null)
  const shownSpan = computed(() => held.value ?? span.value)

  const what = computed<Filter>(() => ({
    ...(category.value.length ? { category: category.value } : {}),
    ...(channel.value.length ? { channel: channel.value } : {}),
    ...(status.value === 'all' ? {} : { status: status.value }),
    ...(hours.value.length ? { hours: hours.value } : {}),
    ...(weekdays.value.length ? { weekdays: weekdays.value } : {}),
    ...(scope.value.length ? { scope: scope.value } : {}),
    ...(withDefaults.value === 'include' ? { default_places: withDefaults.value } : {}),
  }))
  /** The filter with the time that the address names, and with the time that is shown just now. */
  const settledFilter = computed<Filter>(() => ({ ...spanQuery(span.value, new Date()), ...what.value }))
  const filter = computed<Filter>(() => ({ ...spanQuery(shownSpan.value, new Date()), ...what.value }))
  return {
    mode, measure, span, held, shownSpan, category, channel, status, hours, weekdays, scope, level, within, versus, compare, method, shrink, order, tab,
    withDefaults, wall, what, filter, settledFilter,
  }
}
export type LeadersState = ReturnType<typeof useLeadersState>

/** The heat tiles' address for a filter; the same filter is the same address, so that browsers cache it. */
export function heatTiles(filter: Filter): string {
  const query = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${[value].flat().map((one) => encodeURIComponent(one as string)).join(',')}`)
    .sort()
    .join('&')
  return `/tiles/heat/{z}/{x}/{y}.mvt${query ? `?${query}` : ''}`
}
