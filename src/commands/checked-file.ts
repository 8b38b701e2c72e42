import type { Checked } from '../draft/check.ts'

/** A draft, and what differs in it. */
export interface CheckedFile extends Checked {
  path: string
  text: string
}
