import type { Collocate } from './collocates.ts'

/** The numbers of a collocate in the order of their columns. */
export const COLLOCATE_NUMBERS = [
  ...(['left', 'right', 'observed', 'expected'] as const),
  ...(['logDice', 'logLikelihood', 'mi', 't', 'logRatio'] as const),
] satisfies (keyof Collocate)[]
