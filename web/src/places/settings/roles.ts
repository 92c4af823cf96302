import type { Role } from '@/api/types'

export const PERSON_ROLES: readonly Role[] = ['administrator', 'grid_administrator', 'dispatcher', 'leader', 'viewer']
export const TOKEN_ROLES: readonly Role[] = ['reporter', 'viewer', 'dispatcher', 'grid_administrator', 'administrator']
