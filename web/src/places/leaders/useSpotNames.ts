import { shallowRef, watch } from 'vue'
import { locate } from '@/api/requests'
import type { HotSpot } from '@/api/types'
import { t } from '@/i18n'

/** A list is read from its top: so many hot spots are given the names of their places. */
const MOST_NAMED = 30

/** Where hot spots lie, in words: the units around their middle, without the one that is the whole. */
export function useSpotNames(network: () => string, spots: () => readonly HotSpot[]) {
  const names = shallowRef<ReadonlyMap<string, string>>(new Map())
  const key = ({ middle }: HotSpot) => `${network()}/${middle.join()}`
  const asked = new Set<string>()
  watch(
    spots,
    (shown) => {
      for (const spot of shown.slice(0, MOST_NAMED)) {
        const id = key(spot)
        if (asked.has(id)) continue
        asked.add(id)
        locate({ lng: spot.middle[0]!, lat: spot.middle[1]!, network: [network()] })
          .then(({ answers }) => {
            const chain = answers[0]?.chain ?? []
            names.value = new Map(names.value).set(id, chain.slice(1, 4).map((unit) => unit.name).join(t('leaders.into')))
          })
          .catch(() => asked.delete(id))
      }
    },
    { immediate: true },
  )
  return (spot: HotSpot): string => names.value.get(key(spot)) ?? ''
}
