import type { Datum } from '@/api/types'

/** The reference systems in which people read coordinates off their screens. */
export const DATUMS: readonly Datum[] = ['wgs84', 'cgcs2000', 'gcj02', 'bd09']
