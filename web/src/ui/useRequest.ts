import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ApiError } from '@/api/client'

export interface RequestState<T> {
  data: ShallowRef<T | null>
  error: ShallowRef<ApiError | null>
  loading: Ref<boolean>
  reload: () => void
}

/** An answer about something else stays so long, for most answers come sooner and nothing should flash. */
export const FORMER_MS = 200

/**
 * Asks whenever what `ask` depends on changes; an earlier question that is still open is withdrawn.
 * The last answer stays while the next is on its way, so that nothing jumps; `ask` returning null means no question.
 * `of` says what is asked about: once that is something else, the answer about the former is soon forgotten, so that
 * on a slow network nobody takes it for the new one.
 */
export function useRequest<T>(ask: () => ((signal: AbortSignal) => Promise<T>) | null, of: () => unknown = () => null): RequestState<T> {
  const data = shallowRef<T | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const loading = ref(false)
  const round = ref(0)
  let abort: AbortController | null = null
  let forgetting: ReturnType<typeof setTimeout> | undefined

  async function run(question: ((signal: AbortSignal) => Promise<T>) | null): Promise<void> {
    abort?.abort()
    if (!question) {
      data.value = null
      error.value = null
      loading.value = false
      return
    }
    const current = new AbortController()
    abort = current
    loading.value = true
    try {
      const answer = await question(current.signal)
      if (abort !== current) return
      clearTimeout(forgetting)
      data.value = answer
      error.value = null
    } catch (cause) {
      if (abort !== current || !(cause instanceof ApiError)) return
      clearTimeout(forgetting)
      error.value = cause
      data.value = null
    } finally {
      if (abort === current) loading.value = false
    }
  }

  function forgetFormer(): void {
    clearTimeout(forgetting)
    forgetting = setTimeout(() => ([data.value, error.value] = [null, null]), FORMER_MS)
  }

  watch(
    () => [ask(), round.value, of()] as const,
    ([question, , about], before) => {
      if (before && before[2] !== about) forgetFormer()
      void run(question)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    abort?.abort()
    clearTimeout(forgetting)
  })
  return { data, error, loading, reload: () => round.value++ }
}
