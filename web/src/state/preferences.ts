import { computed, ref, watchEffect } from 'vue'

export type ThemeChoice = 'system' | 'light' | 'dark'
export type Flavor = 'light' | 'dark'

const THEME_KEY = 'gridwarden.theme'
const darkSystem = globalThis.matchMedia?.('(prefers-color-scheme: dark)')
const systemDark = ref(darkSystem?.matches ?? false)
darkSystem?.addEventListener('change', (event) => (systemDark.value = event.matches))

function storedTheme(): ThemeChoice {
  const value = globalThis.localStorage?.getItem(THEME_KEY)
  return value === 'light' || value === 'dark' ? value : 'system'
}

export const themeChoice = ref<ThemeChoice>(storedTheme())
export const flavor = computed<Flavor>(() => (themeChoice.value === 'system' ? (systemDark.value ? 'dark' : 'light') : themeChoice.value))

export function toggleTheme(): void {
  themeChoice.value = flavor.value === 'dark' ? 'light' : 'dark'
  localStorage.setItem(THEME_KEY, themeChoice.value)
}

/** Keeps `<html class="dark">` in step; Element Plus and the tokens look there. Paper is always white. */
export function applyTheme(): void {
  const dress = () => document.documentElement.classList.toggle('dark', flavor.value === 'dark')
  watchEffect(dress)
  addEventListener('beforeprint', () => document.documentElement.classList.remove('dark'))
  addEventListener('afterprint', dress)
}
