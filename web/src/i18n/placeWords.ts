export type Axis = 'lng' | 'lat'

/** What people write beside the numbers of a position, in both languages at once: the axis and the direction it means. */
export const PLACE_WORDS: readonly (readonly [RegExp, Axis | null, number])[] = [
  [/^(?:东经|经度|longitude|lng|long|lon|e(?![a-z]))/i, 'lng', 1],
  [/^(?:西经|w(?![a-z]))/i, 'lng', -1],
  [/^(?:北纬|纬度|latitude|lat|n(?![a-z]))/i, 'lat', 1],
  [/^(?:南纬|s(?![a-z]))/i, 'lat', -1],
  [/^(?:经纬度|坐标|位置|point|geo)/i, null, 1],
]

/** What they write after degrees, minutes and seconds; two primes are a second, so seconds are looked for first. */
export const SIGNS = { degree: /(?<![经纬])度|[º˚]/g, second: /''|′′|[秒″”“"]/g, minute: /[分′’‘'ʹ]/g }
