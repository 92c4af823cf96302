import { computed, ref, shallowReactive, watch } from 'vue'
import { listUnits } from '@/api/requests'
import { ApiError } from '@/api/client'
import type { UnitSummary } from '@/api/types'

export interface TreeRow {
  unit: UnitSummary
  depth: number
  expanded: boolean
  loading: boolean
}

interface Branch {
  units: UnitSummary[]
  loading: boolean
}

const ROOTS = ''
const PAGE = 1000

/** The tree of one edition's units, branch by branch as they are opened. */
export function useUnitTree(network: () => string | null, edition: () => number | null) {
  const branches = shallowReactive(new Map<string, Branch>())
  const expanded = shallowReactive(new Set<string>())
  const error = ref<ApiError | null>(null)
  let epoch = 0

  async function load(parent: string): Promise<void> {
    const code = network()
    if (!code || branches.has(parent)) return
    const mine = epoch
    branches.set(parent, { units: [], loading: true })
    try {
      const units: UnitSummary[] = []
      let after: string | undefined
      do {
        const page = await listUnits(code, { ...(parent ? { parent } : {}), limit: PAGE, after, edition: edition() ?? undefined })
        units.push(...page.items)
        after = page.next ?? undefined
      } while (after && mine === epoch)
      if (mine === epoch) branches.set(parent, { units, loading: false })
    } catch (cause) {
      if (mine !== epoch) return
      branches.delete(parent)
      expanded.delete(parent)
      if (cause instanceof ApiError) error.value = cause
    }
  }

  async function reset(): Promise<void> {
    epoch++
    branches.clear()
    expanded.clear()
    error.value = null
    await load(ROOTS)
    const roots = branches.get(ROOTS)?.units ?? []
    if (roots.length <= 3) roots.forEach((root) => root.childCount > 0 && expand(root.code))
  }

  function expand(code: string): void {
    expanded.add(code)
    void load(code)
  }

  function toggle(code: string): void {
    if (expanded.has(code)) expanded.delete(code)
    else expand(code)
  }

  /** Opens every ancestor of a unit, root first. */
  async function reveal(chain: readonly UnitSummary[]): Promise<void> {
    for (const ancestor of chain.slice(0, -1)) {
      expanded.add(ancestor.code)
      await load(ancestor.code)
    }
  }

  const rows = computed(() => {
    const list: TreeRow[] = []
    const walk = (parent: string, depth: number): void => {
      for (const unit of branches.get(parent)?.units ?? []) {
        const open = expanded.has(unit.code)
        list.push({ unit, depth, expanded: open, loading: open && (branches.get(unit.code)?.loading ?? false) })
        if (open) walk(unit.code, depth + 1)
      }
    }
    walk(ROOTS, 0)
    return list
  })
  const loading = computed(() => branches.get(ROOTS)?.loading ?? true)

  watch([network, edition], () => void reset(), { immediate: true })
  return { rows, loading, error, toggle, expand, reveal, reset }
}
