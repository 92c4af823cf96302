import { ref, shallowRef } from 'vue'
import { ApiError } from '@/api/client'

/**
 * An act with a beginning and an end: busy while it lasts, the error when it fails, what it returns when it does not.
 * While it lasts it is not begun again: whoever presses twice acts once.
 */
export function useAction() {
  const busy = ref(false)
  const error = shallowRef<ApiError | null>(null)

  async function run<T>(act: () => Promise<T>): Promise<{ done: T } | null> {
    if (busy.value) return null
    busy.value = true
    error.value = null
    try {
      return { done: await act() }
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      error.value = cause
      return null
    } finally {
      busy.value = false
    }
  }

  return { busy, error, run }
}
