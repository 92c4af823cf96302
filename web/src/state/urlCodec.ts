import type { LocationQuery } from 'vue-router'

/** The address bar is the state: how a value is written in the query and read back. Nonsense reads as the default. */
export interface Codec<T> {
  read(text: string | undefined): T
  write(value: T): string | undefined
}

export const text = (): Codec<string | null> => ({
  read: (value) => value || null,
  write: (value) => value || undefined,
})

export const choice = <const T extends string>(options: readonly T[], fallback: NoInfer<T>): Codec<T> => ({
  read: (value) => (options.includes(value as T) ? (value as T) : fallback),
  write: (value) => (value === fallback ? undefined : value),
})

export const list = (): Codec<string[]> => ({
  read: (value) => (value ? value.split(',').filter(Boolean) : []),
  write: (value) => (value.length ? value.join(',') : undefined),
})

export const integer = (): Codec<number | null> => ({
  read: (value) => (value && /^\d+$/.test(value) ? Number(value) : null),
  write: (value) => (value == null ? undefined : String(value)),
})

export interface Camera {
  zoom: number
  lat: number
  lng: number
}

/** `12.5/39.90421/116.40739`, as maps write it. */
export const camera = (): Codec<Camera | null> => ({
  read(value) {
    const [zoom, lat, lng] = (value ?? '').split('/').map(Number)
    if (zoom === undefined || lat === undefined || lng === undefined) return null
    if (![zoom, lat, lng].every(Number.isFinite)) return null
    if (zoom < 0 || zoom > 24 || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null
    return { zoom, lat, lng }
  },
  write: (value) => (value ? `${+value.zoom.toFixed(2)}/${value.lat.toFixed(5)}/${value.lng.toFixed(5)}` : undefined),
})

export function queryText(query: LocationQuery, key: string): string | undefined {
  const value = query[key]
  return (Array.isArray(value) ? value[0] : value) ?? undefined
}
