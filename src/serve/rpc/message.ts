/** What stands for a request in its answer. */
export type Id = number | string

/** A message of JSON-RPC 2.0, as far as it was looked at. */
export interface Message {
  id?: Id | null
  method?: string
  params?: unknown
  result?: unknown
  error?: { code: number; message: string }
}

/** What went wrong, in the numbers of the protocol. */
export const CODES = {
  parse: -32700,
  invalid: -32600,
  noMethod: -32601,
  badParams: -32602,
  internal: -32603,
  notReady: -32002,
  cancelled: -32800,
} as const

/** A request that cannot be answered as it is. */
export class RequestError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

/** A value as a message; what is none is a mistake of the other side. */
export function messageIn(value: unknown): Message {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RequestError(CODES.invalid, 'not a message')
  const { id, method } = value as Record<string, unknown>
  if (id !== undefined && id !== null && typeof id !== 'number' && typeof id !== 'string')
    throw new RequestError(CODES.invalid, 'id: a number or a text')
  if (method !== undefined && typeof method !== 'string')
    throw new RequestError(CODES.invalid, 'method: a text')
  return value
}

/** What a text says in JSON. */
export function valueIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RequestError(CODES.parse, 'not JSON')
  }
}
