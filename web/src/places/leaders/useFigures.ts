import { computed, shallowRef, watch } from 'vue'
import { getChoropleth } from '@/api/requests'
import { daysOf, spanDays, type DayRange } from '@/format/period'
import { classesOf, type ValueClass } from './classes'
import { meanDensity } from './measures'
import { useLatest } from './useLatest'
import type { LeadersState } from './useLeadersState'

/** The figures of the level that is shown, their classes and their days; classes stay while time is moved. */
export function useFigures(state: LeadersState, ground: () => { network: string; level: string; edition: number | undefined } | null) {
  const { measure, compare, method, shrink, within, held, span, shownSpan, filter, settledFilter } = state
  const answer = useLatest(() => {
    const on = ground()
    if (!on) return null
    const query = {
      ...filter.value, ...on, within: within.value ?? undefined, measure: measure.value,
      compare: compare.value !== 'none' ? compare.value : measure.value === 'change' ? ('previous' as const) : undefined,
      classes: method.value, shrink: shrink.value === 'yes' ? true : undefined,
    }
    return { key: JSON.stringify(query), of: [on.network, on.level, within.value].join(), passing: held.value !== null, ask: (signal: AbortSignal) => getChoropleth(query, signal) }
  })
  /** The same question for a file: whose edition, which level, compared with what. */
  const asked = computed(() => {
    const on = ground()
    const versus = compare.value !== 'none' ? compare.value : measure.value === 'change' ? 'previous' : undefined
    return { ...settledFilter.value, network: on?.network, level: on?.level, edition: on?.edition, within: within.value ?? undefined, compare: versus }
  })
  const items = computed(() => answer.data.value?.items ?? [])
  const mean = computed(() => (answer.data.value ? meanDensity(items.value) : null))

  const classes = shallowRef<ValueClass[]>([])
  watch(
    [answer.data, measure, held],
    ([data, by, hand]) => {
      if (hand === null || !classes.value.length) classes.value = classesOf(data, by)
    },
    { immediate: true },
  )
  const days = computed<DayRange | null>(() => spanDays(shownSpan.value, new Date()) ?? (answer.data.value ? daysOf(answer.data.value.period) : null))
  const settledDays = computed<DayRange | null>(() => spanDays(span.value, new Date()) ?? (held.value === null && answer.data.value ? daysOf(answer.data.value.period) : null))
  return { ...answer, asked, items, mean, classes, days, settledDays }
}
