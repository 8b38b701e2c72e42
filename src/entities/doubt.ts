import type { Entity } from '../model/entity.ts'

/**
 * What is less likely right than this is shown as doubtful, after what is sure, and not without its sentence. Of what is
 * above it nine of ten were right, of what is below it every second (bench/README.md).
 */
const SURE = 0.7

export const isDoubtful = ({ probability = 1 }: Pick<Entity, 'probability'>): boolean => probability < SURE

/** True where the office that is shown beside a name is doubtful. */
export const isOfficeDoubtful = ({ titleProbabilities }: Pick<Entity, 'titleProbabilities'>): boolean =>
  (titleProbabilities?.[0] ?? 1) < SURE
