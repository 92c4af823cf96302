/** What a GeoJSON file says about itself before it is sent: how many features, and which properties they carry. */
export interface FileSummary {
  features: number
  properties: string[]
  guess: { code: string; name: string; parent: string; households: string; residents: string }
}

const GUESSES: Record<keyof FileSummary['guess'], RegExp> = {
  code: /^(code|adcode|bm|dm|id|编码|代码|网格编码|.*code)$/i,
  name: /^(name|mc|名称|网格名称|.*name)$/i,
  parent: /^(parent|parent_?code|pcode|上级|上级编码)$/i,
  households: /^(households|户数)$/i,
  residents: /^(residents|population|人口|人口数)$/i,
}

/** Reads a FeatureCollection; null when the text is none. Only the first thousand features name properties. */
export function summarise(text: string): FileSummary | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof parsed !== 'object' || parsed === null || !('features' in parsed) || !Array.isArray(parsed.features)) return null
  const names = new Set<string>()
  for (const feature of parsed.features.slice(0, 1000) as { properties?: Record<string, unknown> | null }[]) {
    for (const name of Object.keys(feature.properties ?? {})) names.add(name)
  }
  const properties = [...names]
  const best = (pattern: RegExp) => properties.find((name) => pattern.test(name)) ?? ''
  const guess = Object.fromEntries(Object.entries(GUESSES).map(([key, pattern]) => [key, best(pattern)])) as FileSummary['guess']
  return { features: parsed.features.length, properties, guess }
}
