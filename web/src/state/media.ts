import { ref, type Ref } from 'vue'

function mediaQuery(query: string): Ref<boolean> {
  const list = globalThis.matchMedia?.(query)
  const matches = ref(list?.matches ?? false)
  list?.addEventListener('change', (event) => (matches.value = event.matches))
  return matches
}

/** Panels become bottom sheets below this width: in the reader’s own letters, so that large text has room. */
export const isPhone = mediaQuery('(max-width: 47.99em)')
