import { computed, ref, shallowRef } from 'vue'
import * as requests from '@/api/requests'
import { onSignedOut, useCsrfToken } from '@/api/client'
import type { Session, Settings } from '@/api/types'
import { useTimeZone } from '@/format/dates'

export type Permission =
  | 'READ_GRIDS' | 'EDIT_GRIDS' | 'PUBLISH_GRIDS' | 'EDIT_PEOPLE' | 'CALL_PEOPLE' | 'LOCATE' | 'READ_POINTS' | 'EDIT_POINTS' | 'READ_REPORTS'
  | 'SEND_REPORTS' | 'HANDLE_REPORTS' | 'READ_DENSITY' | 'ISSUE_BULLETINS' | 'MANAGE_ACCOUNTS' | 'READ_AUDIT' | 'EDIT_DICTIONARIES'

export const session = shallowRef<Session | null>(null)
export const settings = shallowRef<Settings | null>(null)
/** True when a session that we had came to its end, so that the sign-in page can say so. */
export const sessionEnded = ref(false)
const permissions = computed(() => new Set(session.value?.permissions ?? []))

export function may(permission: Permission): boolean {
  return permissions.value.has(permission)
}

/** The grants that permit this, where they do: the service has the last word. */
export function grantsOf(permission: Permission) {
  return (session.value?.grants ?? []).filter((grant) => grant.permissions.includes(permission))
}

/** Whether it is permitted on the ground of a unit, whose code and those of the units above it are `codes`. */
export function mayOn(permission: Permission, network: string, codes: readonly string[]): boolean {
  return grantsOf(permission).some((grant) => !grant.unit || (grant.network === network && codes.includes(grant.unit)))
}

function accept(value: Session | null | undefined): void {
  session.value = value?.username ? value : null
  useCsrfToken(session.value?.csrfToken ?? '')
}

onSignedOut(() => {
  if (!session.value) return
  sessionEnded.value = true
  accept(null)
})

/** Reads settings and session once, before the first page is shown. */
export async function start(): Promise<void> {
  const [loadedSettings, loadedSession] = await Promise.all([requests.getSettings(), requests.getSession()])
  settings.value = loadedSettings
  if (loadedSettings.timeZone) useTimeZone(loadedSettings.timeZone)
  accept(loadedSession)
}

export async function signIn(username: string, password: string): Promise<void> {
  accept(await requests.signIn(username, password))
  sessionEnded.value = false
}

export async function signOut(): Promise<void> {
  await requests.signOut()
  accept(null)
}
