import { onScopeDispose, shallowReactive } from 'vue'
import type { MessageKey } from '@/i18n'

export interface Shortcut {
  /** One key, or two typed one after the other (`g d`). */
  keys: string
  label: MessageKey
  run: () => void
}

/** What the keyboard can do at this moment; `?` shows it. */
export const shortcuts = shallowReactive<Shortcut[]>([])

export function useShortcut(keys: string, label: MessageKey, run: () => void): void {
  const shortcut = { keys, label, run }
  shortcuts.push(shortcut)
  onScopeDispose(() => {
    const index = shortcuts.indexOf(shortcut)
    if (index >= 0) shortcuts.splice(index, 1)
  })
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

let first = ''
let firstAt = 0

/** The newest shortcut of a key wins, so that a drawer's Escape comes before its place's. */
export function handleKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (isTyping(event.target) && event.key !== 'Escape') return
  if (document.querySelector('.el-overlay:not([style*="none"]) .el-dialog') && event.key !== 'Escape') return
  const chord = first && event.timeStamp - firstAt < 900 ? `${first} ${event.key}` : ''
  const found = shortcuts.findLast((shortcut) => shortcut.keys === chord) ?? shortcuts.findLast((shortcut) => shortcut.keys === event.key)
  if (found) {
    first = ''
    event.preventDefault()
    found.run()
  } else {
    first = event.key
    firstAt = event.timeStamp
  }
}
