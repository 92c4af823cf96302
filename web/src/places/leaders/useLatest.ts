import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ApiError } from '@/api/client'
import { FORMER_MS } from '@/ui/useRequest'

export interface Question<T> {
  /** The same key means the same question. */
  key: string
  /** What is asked about: an answer about something else is soon forgotten. */
  of: string
  /** True while time is played: then an answer that was had before does, and none is withdrawn half-way. */
  passing: boolean
  ask: (signal: AbortSignal) => Promise<T>
}

const MOST_KEPT = 256

/**
 * Asks one question at a time. While a hand slides, questions are coalesced: what is on its way is let finish, and of
 * those that came meanwhile only the newest is asked, so that the picture always moves and nothing queues up. A settled
 * question withdraws whatever is on its way. The last answer stays until the next is there.
 */
export function useLatest<T>(describe: () => Question<T> | null) {
  const data: ShallowRef<T | null> = shallowRef(null)
  const error: ShallowRef<ApiError | null> = shallowRef(null)
  const loading: Ref<boolean> = ref(false)
  const kept = new Map<string, T>()
  let running: AbortController | null = null
  let waiting: Question<T> | null = null
  let forgetting: ReturnType<typeof setTimeout> | undefined

  function keep(key: string, answer: T): void {
    kept.set(key, answer)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  }

  function tell(answer: T | null, cause: ApiError | null): void {
    clearTimeout(forgetting)
    ;[data.value, error.value] = [answer, cause]
  }

  async function run(question: Question<T>): Promise<void> {
    const own = new AbortController()
    running = own
    loading.value = true
    try {
      const answer = await question.ask(own.signal)
      keep(question.key, answer)
      if (running === own) tell(answer, null)
    } catch (cause) {
      if (running === own && cause instanceof ApiError) tell(null, cause)
    }
    if (running !== own) return
    running = null
    loading.value = false
    const next = waiting
    waiting = null
    if (next) begin(next)
  }

  function begin(question: Question<T>): void {
    const known = question.passing ? kept.get(question.key) : undefined
    if (known !== undefined) {
      waiting = null
      tell(known, null)
    } else if (running && question.passing) waiting = question
    else {
      running?.abort()
      waiting = null
      void run(question)
    }
  }

  const round = ref(0)
  watch(
    () => [describe(), round.value] as const,
    ([question], before) => {
      if (!question) {
        running?.abort()
        ;[running, waiting, data.value, error.value, loading.value] = [null, null, null, null, false]
      } else if (before?.[0]?.key !== question.key || before[0].passing !== question.passing || before[1] !== round.value) {
        if (!question.passing) kept.clear()
        if (before?.[0] && before[0].of !== question.of) {
          clearTimeout(forgetting)
          forgetting = setTimeout(() => ([data.value, error.value] = [null, null]), FORMER_MS)
        }
        begin(question)
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    running?.abort()
    clearTimeout(forgetting)
  })
  return { data, error, loading, reload: () => round.value++ }
}
