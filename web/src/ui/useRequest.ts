import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ApiError } from '@/api/client'

export interface RequestState<T> {
  data: ShallowRef<T | null>
  error: ShallowRef<ApiError | null>
  loading: Ref<boolean>
  reload: () => void
}

/**
 * Asks whenever what `ask` depends on changes; an earlier question that is still open is withdrawn.
 * The last answer stays while the next is on its way, so that nothing jumps; `ask` returning null means no question.
 */
export function useRequest<T>(ask: () => ((signal: AbortSignal) => Promise<T>) | null): RequestState<T> {
  const data = shallowRef<T | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const loading = ref(false)
  const round = ref(0)
  let abort: AbortController | null = null

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
      data.value = answer
      error.value = null
    } catch (cause) {
      if (abort !== current || !(cause instanceof ApiError)) return
      error.value = cause
      data.value = null
    } finally {
      if (abort === current) loading.value = false
    }
  }

  watch(() => [ask(), round.value] as const, ([question]) => void run(question), { immediate: true })
  onScopeDispose(() => abort?.abort())
  return { data, error, loading, reload: () => round.value++ }
}
