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

/** A text as a message; undefined for what is none. */
export function messageIn(text: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
