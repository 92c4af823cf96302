import { computed, onScopeDispose, ref, watch } from 'vue'
import { getTrend, listPeriods } from '@/api/requests'
import type { DayRange } from '@/format/period'
import { useRequest } from '@/ui/useRequest'
import { REACH, calendarFrames, frameAt, framesSince, windowDays, windowFrames, type Frame } from './timeline'
import type { LeadersState } from './useLeadersState'

/** How long a position stays while time plays by itself, in milliseconds. */
const STEP = 450

/** The slider's positions and its hand: sliding changes what is shown at once, the address when the hand lets go. */
export function useTimeline(state: LeadersState, network: () => string | null, days: () => DayRange | null, busy: () => boolean) {
  const cadence = computed(() => (state.span.value.kind === 'calendar' ? state.span.value.cadence : null))
  const width = computed(() => windowDays(state.span.value))
  const periods = useRequest(() => {
    const of = cadence.value
    return of ? (signal) => listPeriods({ period: of, count: REACH[of] }, signal) : null
  })
  /** Time before the first report has nothing to show. */
  const trend = useRequest(() => {
    const net = network()
    return net ? (signal) => getTrend({ network: net }, signal) : null
  })
  const first = computed(() => trend.data.value?.days[0]?.day ?? null)
  const frames = computed<Frame[]>(() => {
    if (width.value !== null) return framesSince(windowFrames(width.value, new Date()), first.value)
    return cadence.value && periods.data.value ? framesSince(calendarFrames(cadence.value, periods.data.value.items), first.value) : []
  })
  const at = computed(() => frameAt(frames.value, state.shownSpan.value, state.held.value ? (heldDays.value ?? null) : days()))
  const heldDays = computed(() => frames.value.find((frame) => frame.span === state.held.value)?.days ?? null)
  const playing = ref(false)

  function hold(index: number): void {
    const frame = frames.value[Math.max(0, Math.min(index, frames.value.length - 1))]
    if (frame) state.held.value = frame.span
  }
  function settle(): void {
    playing.value = false
    if (state.held.value) state.span.value = state.held.value
  }
  function toggle(): void {
    if (playing.value) settle()
    else playing.value = frames.value.length > 1
  }
  // The address has caught up: from here on it speaks again.
  watch(state.span, () => !playing.value && (state.held.value = null))

  let timer = 0
  let last = 0
  function tick(now: number): void {
    if (!playing.value) return
    if (now - last >= STEP && !busy()) {
      last = now
      hold(at.value >= frames.value.length - 1 ? 0 : at.value + 1)
    }
    timer = requestAnimationFrame(tick)
  }
  watch(playing, (on) => {
    cancelAnimationFrame(timer)
    if (on) timer = requestAnimationFrame(tick)
  })
  onScopeDispose(() => cancelAnimationFrame(timer))
  return { frames, first, at, playing, hold, settle, toggle }
}
export type Timeline = ReturnType<typeof useTimeline>
