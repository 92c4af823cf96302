import { computed, ref, shallowReactive, watch } from 'vue'
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

/** One page of a unit's children; of the coarsest units without a parent. */
export type ListChildren = (parent: string | null, after: string | undefined) => Promise<{ items: UnitSummary[]; next: string | null }>

/** A tree of units, branch by branch as they are opened; another `list` is another tree. */
export function useUnitTree(list: () => ListChildren) {
  const branches = shallowReactive(new Map<string, Branch>())
  const expanded = shallowReactive(new Set<string>())
  const error = ref<ApiError | null>(null)
  let epoch = 0

  async function fetchBranch(parent: string, mine: number): Promise<UnitSummary[]> {
    const units: UnitSummary[] = []
    let after: string | undefined
    do {
      const page = await list()(parent || null, after)
      units.push(...page.items)
      after = page.next ?? undefined
    } while (after && mine === epoch)
    return units
  }

  async function load(parent: string): Promise<void> {
    if (branches.has(parent)) return
    const mine = epoch
    branches.set(parent, { units: [], loading: true })
    try {
      const units = await fetchBranch(parent, mine)
      if (mine === epoch) branches.set(parent, { units, loading: false })
    } catch (cause) {
      if (mine !== epoch) return
      branches.delete(parent)
      expanded.delete(parent)
      if (cause instanceof ApiError) error.value = cause
    }
  }

  /** Reads again what is open, without closing anything; branches that have gone are let go. */
  async function refresh(): Promise<void> {
    const mine = epoch
    for (const parent of [...branches.keys()]) {
      try {
        const units = await fetchBranch(parent, mine)
        if (mine === epoch) branches.set(parent, { units, loading: false })
      } catch {
        if (mine === epoch && parent !== ROOTS) branches.delete(parent)
      }
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

  watch(list, () => void reset(), { immediate: true })
  return { rows, loading, error, toggle, expand, reveal, reset, refresh }
}
