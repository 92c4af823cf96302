import { useShortcut } from '@/state/shortcuts'
import type { LeadersState } from './useLeadersState'
import type { Timeline } from './useTimeline'

interface Acts {
  timeline: Timeline
  up: () => void
  unitPage: () => void
  bulletins: () => void
}

/** Everything on the leaders' desk by keyboard. */
export function useLeadersKeys({ mode, tab, wall }: LeadersState, { timeline, up, unitPage, bulletins }: Acts): void {
  const list = (name: typeof tab.value) => {
    tab.value = name
    if (mode.value === 'hot') mode.value = 'choropleth'
  }
  const move = (by: number) => {
    timeline.hold(timeline.at.value + by)
    timeline.settle()
  }
  useShortcut('1', 'shortcut.classes', () => (mode.value = 'choropleth'))
  useShortcut('2', 'shortcut.heat', () => (mode.value = 'heat'))
  useShortcut('3', 'shortcut.hot', () => (mode.value = 'hot'))
  useShortcut('r', 'shortcut.ranking', () => list('ranking'))
  useShortcut('m', 'shortcut.merits', () => list('merits'))
  useShortcut('p', 'shortcut.play', timeline.toggle)
  useShortcut(',', 'shortcut.earlier', () => move(-1))
  useShortcut('.', 'shortcut.later', () => move(1))
  useShortcut('u', 'shortcut.up', up)
  useShortcut('o', 'shortcut.unitPage', unitPage)
  useShortcut('b', 'shortcut.bulletins', bulletins)
  useShortcut('w', 'shortcut.wall', () => (wall.value = wall.value ? null : '1'))
}
