import { computed, shallowRef, watch } from 'vue'
import type { Choropleth, ChoroplethItem, Network } from '@/api/types'
import { levelsToCount } from './useLeadersState'

/** A level that leaves out more than this share of the reports does not show the whole. */
const MOST_LEFT_OUT = 0.05
/** Fewer reports say nothing about a level. */
const ENOUGH = 20

/** Reports on ground that has no unit of the level: a parent may skip it. Null where some figures may not be shown. */
export function reportsBeside(answer: { total: { count: number }; hidden: number; items: readonly Pick<ChoroplethItem, 'count'>[] }): number | null {
  if (answer.hidden) return null
  return Math.max(0, answer.total.count - answer.items.reduce((sum, item) => sum + item.count, 0))
}

/**
 * The level that is counted by: what was chosen, else the usual one; where that is found to leave out much of the
 * ground, the next that does not. What was found once is not unlearnt, so that a level never comes and goes.
 */
export function useCountedLevel(network: () => Network | null, chosen: () => string | null, within: () => { code: string; level: string } | null) {
  const sparse = shallowRef<ReadonlySet<string>>(new Set())
  const key = (net: string, level: string) => `${net}/${within()?.code ?? ''}/${level}`
  const level = computed(() => {
    const net = network()
    if (!net) return null
    const named = net.levels.find((one) => one.code === chosen())
    if (named) return named.code
    const usual = levelsToCount(net, within()?.level ?? null)
    return (usual.find((one) => !sparse.value.has(key(net.code, one.code))) ?? usual[0])?.code ?? null
  })

  function judge(answer: Choropleth | null): void {
    if (!answer || answer.level !== level.value || answer.network !== network()?.code) return
    const beside = reportsBeside(answer)
    const leavesOut = !answer.items.length || (beside !== null && answer.total.count >= ENOUGH && beside > MOST_LEFT_OUT * answer.total.count)
    if (leavesOut) sparse.value = new Set(sparse.value).add(key(answer.network, answer.level))
  }
  return { level, follow: (answer: () => Choropleth | null) => watch(answer, judge) }
}
