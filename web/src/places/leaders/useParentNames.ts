import { computed, shallowRef, watch } from 'vue'
import { listUnits } from '@/api/requests'
import type { Network } from '@/api/types'

const PAGE = 1000
const MOST_PAGES = 4

interface Child {
  code: string
  name: string
  parent: string | null
}

/** Of those that share their name with another, the name of the unit they lie in. */
export type ParentName = (child: Child) => string | null

/**
 * Under which unit one of several of the same name lies: every town has its “Patch 1”. Names of parents are asked for only
 * where names repeat, a level at a time from below.
 */
export function useParentNames(network: () => Network | null, level: () => string | null, items: () => readonly Child[]): ParentName {
  const names = shallowRef<ReadonlyMap<string, string>>(new Map())
  const asked = new Set<string>()
  const doubled = computed(() => {
    const seen = new Map<string, number>()
    for (const { name } of items()) seen.set(name, (seen.get(name) ?? 0) + 1)
    return new Set([...seen].filter(([, times]) => times > 1).map(([name]) => name))
  })
  const missing = () => items().some(({ name, parent }) => parent && doubled.value.has(name) && !names.value.has(parent))

  async function learn(net: string, from: string): Promise<void> {
    let after: string | undefined
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = await listUnits(net, { level: from, limit: PAGE, after })
      names.value = new Map([...names.value, ...answer.items.map(({ code, name }) => [code, name] as const)])
      after = answer.next ?? undefined
      if (!after) return
    }
  }
  watch(
    [network, level, items],
    async ([net, of]) => {
      const rank = net?.levels.find((one) => one.code === of)?.rank ?? 0
      const above = (net?.levels ?? []).filter((one) => one.rank < rank).sort((a, b) => b.rank - a.rank)
      for (const one of above) {
        if (!missing()) return
        if (asked.has(`${net!.code}/${one.code}`)) continue
        asked.add(`${net!.code}/${one.code}`)
        await learn(net!.code, one.code).catch(() => asked.delete(`${net!.code}/${one.code}`))
      }
    },
    { immediate: true },
  )
  return (child) => (child.parent && doubled.value.has(child.name) ? (names.value.get(child.parent) ?? null) : null)
}
