import { ref } from 'vue'
import { t } from '@/i18n'
import { listDraftUnits } from './contract'
import type { DraftSession } from './useDraftSession'

const FEW = 5

/** Names of units by code, as the draft has them; asked for once, when somebody wants to read them. */
export function useNames(session: DraftSession) {
  const known = new Map<string, string>()
  const asked = new Set<string>()
  /** Grows with every name that has come, so that what is drawn can follow. */
  const count = ref(0)

  /** By search rather than by code: a unit that has gone meanwhile is no error, it keeps its code for a name. */
  async function ask(code: string): Promise<void> {
    asked.add(code)
    try {
      const { items } = await listDraftUnits(session.id, { q: code, limit: FEW })
      known.set(code, items.find((one) => one.code === code)?.name ?? code)
      count.value++
    } catch {
      asked.delete(code)
    }
  }

  function nameOf(code: string | null): string {
    void count.value
    if (!code) return t('studio.nobody')
    const name = session.changed.get(code)?.properties.name ?? known.get(code)
    if (name !== undefined) return name
    if (!asked.has(code)) void ask(code)
    return code
  }

  function note(code: string, name: string): void {
    if (known.get(code) === name) return
    known.set(code, name)
    count.value++
  }

  return { nameOf, note, count }
}

export type Names = ReturnType<typeof useNames>
