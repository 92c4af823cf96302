import { onScopeDispose, ref, type Ref } from 'vue'
import { awaitVersion } from './contract'

/** The service answers after 20 s at the latest; what takes longer has been lost on the way. */
const PATIENCE_MS = 30_000
const AGAIN_MS = 300
const AFTER_FAILURE_MS = 8000

/**
 * Hears of others' edits as they are made: one question that the service answers when there is a newer version, asked
 * again and again while the page is looked at. While `hears` is false somebody else has to look.
 */
export function useDraftWatch(id: number, version: Ref<number>, arrived: () => Promise<void>) {
  const hears = ref(false)
  let ended = false
  let asking: AbortController | null = null
  let wake: () => void = () => {}

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = window.setTimeout(resolve, ms)
      wake = () => {
        window.clearTimeout(timer)
        resolve()
      }
    })

  async function ask(): Promise<void> {
    const current = (asking = new AbortController())
    const timer = window.setTimeout(() => current.abort(), PATIENCE_MS)
    try {
      const known = version.value
      const answer = await awaitVersion(id, known, current.signal)
      hears.value = true
      if (answer.version > version.value) await arrived()
      // An edit of our own is still on its way, or the service does not wait.
      if (version.value === known) await pause(AGAIN_MS)
    } catch {
      hears.value = false
      if (!document.hidden) await pause(AFTER_FAILURE_MS)
    } finally {
      window.clearTimeout(timer)
    }
  }

  async function listen(): Promise<void> {
    while (!ended) await (document.hidden || !version.value ? pause(AGAIN_MS) : ask())
  }

  /** A page that nobody looks at holds no connection: a browser has few of them. */
  function look(): void {
    if (document.hidden) asking?.abort()
    else wake()
  }

  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    ended = true
    document.removeEventListener('visibilitychange', look)
    asking?.abort()
    wake()
  })
  void listen()
  return { hears }
}
