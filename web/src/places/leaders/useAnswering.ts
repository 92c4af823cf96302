import { shallowRef, watch } from 'vue'
import { getUnit } from '@/api/requests'
import type { Responsibility } from '@/api/types'
import { dutyOrder } from '@/ui/dutyOrder'

/** Who answers first for some units; asked for once each, and only for those that are shown. */
export function useAnswering(network: () => string | null, codes: () => readonly string[]) {
  const found = shallowRef<ReadonlyMap<string, Responsibility | null>>(new Map())
  const asked = new Set<string>()
  watch(
    () => [network(), codes()] as const,
    ([net, wanted]) => {
      for (const code of net ? wanted : []) {
        const key = `${net}/${code}`
        if (asked.has(key)) continue
        asked.add(key)
        getUnit(net!, code, {})
          .then((unit) => (found.value = new Map(found.value).set(key, [...(unit.responsibilities ?? [])].sort(dutyOrder)[0] ?? null)))
          .catch(() => asked.delete(key))
      }
    },
    { immediate: true },
  )
  return (code: string) => found.value.get(`${network()}/${code}`)
}
