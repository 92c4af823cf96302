import { computed, ref } from 'vue'
import { en } from './en'
import { zh, type Messages } from './zh'

export type Language = 'zh' | 'en'

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]
/** Every key of the language files, so that a misspelt one does not compile. */
export type MessageKey = Leaves<Messages>
export type Params = Record<string, string | number>

const LANGUAGE_KEY = 'gridwarden.language'
const bundles: Record<Language, Messages> = { zh, en }

function storedLanguage(): Language {
  return globalThis.localStorage?.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh'
}

export const language = ref<Language>(storedLanguage())
export const htmlLanguage = computed(() => (language.value === 'zh' ? 'zh-CN' : 'en'))

export function setLanguage(value: Language): void {
  language.value = value
  globalThis.localStorage?.setItem(LANGUAGE_KEY, value)
}

function lookup(bundle: Messages, key: string): string | undefined {
  let node: unknown = bundle
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || node === null) return undefined
    node = (node as Record<string, unknown>)[part]
  }
  return typeof node === 'string' ? node : undefined
}

const groupFormat = new Intl.NumberFormat('en-US')

/** `{name}` is replaced; `{n|unit|units}` chooses by whether n is one. Numbers are grouped in thousands. */
export function fill(message: string, params: Params = {}): string {
  return message.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = params[name]
    if (value === undefined) return whole
    if (one !== undefined) return (Number(value) === 1 ? one : many) ?? ''
    return typeof value === 'number' ? groupFormat.format(value) : value
  })
}

export function t(key: MessageKey, params?: Params): string {
  return fill(lookup(bundles[language.value], key) ?? key, params)
}

/** The message for a code that the service sends, or the fallback when this version does not know the code. */
export function tCode(prefix: string, code: string | null | undefined, fallback: string, params?: Params): string {
  const message = code ? lookup(bundles[language.value], `${prefix}.${code}`) : undefined
  return message === undefined ? fallback : fill(message, params)
}

/** One of two names by the current language; the other when it is missing. */
export function named(item: { nameZh: string; nameEn: string }): string {
  return language.value === 'zh' ? item.nameZh || item.nameEn : item.nameEn || item.nameZh
}
