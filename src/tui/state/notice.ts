import type { Messages } from '../../messages/index.ts'

/** A line that answers a key, or tells what happened. */
export type Notice = { say: keyof Messages['notices']; what?: string }
