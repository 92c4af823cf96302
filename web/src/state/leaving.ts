/**
 * Whether the page is being left for another: requests that it gives up then have not failed.
 * A download or a question "really leave?" begins in the same way and leaves nothing, so after a while it is over.
 */
let leaving = false
const OVER_MS = 5000

export const isLeaving = () => leaving

addEventListener('beforeunload', () => {
  leaving = true
  setTimeout(() => (leaving = false), OVER_MS)
})
addEventListener('pagehide', () => (leaving = true))
addEventListener('pageshow', () => (leaving = false))
