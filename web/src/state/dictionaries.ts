import { computed, shallowRef } from 'vue'
import * as requests from '@/api/requests'
import type { DictionaryEntry } from '@/api/types'
import { named } from '@/i18n'

/** What the city calls problems, channels, duties and grades; read once, and again after a change. */
export const dictionaries = shallowRef<DictionaryEntry[]>([])
let asked = false

export async function loadDictionaries(): Promise<void> {
  asked = true
  dictionaries.value = (await requests.listDictionaries()).items
}

export function needDictionaries(): void {
  if (!asked) void loadDictionaries().catch(() => (asked = false))
}

const byKey = computed(() => new Map(dictionaries.value.map((entry) => [`${entry.dictionary}/${entry.code}`, entry])))

/** The entry's name in the current language; the code itself while it is unknown. */
export function word(dictionary: string, code: string | null | undefined): string {
  if (!code) return ''
  const entry = byKey.value.get(`${dictionary}/${code}`)
  return entry ? named(entry) : code
}

export interface WordNode {
  value: string
  label: string
  children?: WordNode[]
}

/** A dictionary as a tree for choosing from; only what is active. */
export function wordTree(dictionary: string): WordNode[] {
  const entries = dictionaries.value.filter((entry) => entry.dictionary === dictionary && entry.active)
  const under = (parent: string | null): WordNode[] =>
    entries
      .filter((entry) => (entry.parentCode ?? null) === parent)
      .sort((a, b) => a.position - b.position)
      .map((entry) => {
        const children = under(entry.code)
        return { value: entry.code, label: named(entry), ...(children.length ? { children } : {}) }
      })
  return under(null)
}
