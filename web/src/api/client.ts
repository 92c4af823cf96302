import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from './schema'
import type { Problem } from './types'

/** What went wrong with a request, as the service's problem or as one of our own (`offline`, `unreadable`). */
export class ApiError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryable: boolean,
  ) {
    super(problem.title)
  }

  get code(): string {
    return this.problem.code
  }
}

let csrfToken = ''
let signedOut: () => void = () => {}

export function useCsrfToken(token: string): void {
  csrfToken = token
}

/** Called when the service says that the session has ended. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener
}

/** For requests that are not made here: the map's tiles. */
export function endSession(): void {
  signedOut()
}

const csrf: Middleware = {
  onRequest({ request }) {
    if (csrfToken && request.method !== 'GET') request.headers.set('X-CSRF-Token', csrfToken)
    return request
  },
}

const client = createClient<paths>({
  baseUrl: '/',
  credentials: 'same-origin',
  querySerializer: { array: { style: 'form', explode: false } },
})
client.use(csrf)

function localProblem(code: string, status: number, detail = ''): Problem {
  return { type: `/problems/${code}`, title: code, status, code, detail, instance: '', place: null, errors: [] }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** Waits for an answer; throws ApiError for anything but success, so that callers handle one kind of failure. */
export async function unwrap<T>(pending: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>
  try {
    answer = await pending
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiError(localProblem('offline', 0), true)
  }
  if (answer.response.ok) return answer.data as T
  const status = answer.response.status
  const problem = isProblem(answer.error) ? answer.error : localProblem('unreadable', status)
  if (status === 401) signedOut()
  throw new ApiError(problem, status >= 500 || status === 429)
}

export const api = client
