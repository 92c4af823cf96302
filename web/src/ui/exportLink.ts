export type ExportFormat = 'csv' | 'xlsx' | 'geojson'
export type ExportQuery = Record<string, string | number | boolean | readonly string[] | undefined>

/** The address of a table as a file. CSV begins with the mark by which Excel knows that Chinese is in it. */
export function exportLink(table: string, query: ExportQuery, format: ExportFormat): string {
  const asked = new URLSearchParams({ format })
  if (format === 'csv') asked.set('bom', 'true')
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) asked.set(name, [value].flat().join(','))
  }
  return `/api/v1/exports/${table}?${asked}`
}
