import type { Entity } from '../model/entity.ts'

/**
 * What is less likely right than this is shown as doubtful, after what is sure, and not without its sentence. Just above it
 * stand bodies of a place that were weighed little: three of four were right (chances.json); below it every second.
 */
const SURE = 0.65

export const isDoubtful = ({ probability = 1 }: Pick<Entity, 'probability'>): boolean => probability < SURE

/** True where the office that is shown beside a name is doubtful. */
export const isOfficeDoubtful = ({ titleProbabilities }: Pick<Entity, 'titleProbabilities'>): boolean =>
  (titleProbabilities?.[0] ?? 1) < SURE
