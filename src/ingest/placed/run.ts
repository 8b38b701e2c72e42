import type { PlacedLine } from '../../model/placed.ts'

/** Characters of one face and size that stand on one line, in the order in which they were set. */
export type Run = Omit<PlacedLine, 'unsure'>
