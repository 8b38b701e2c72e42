import type { Entity } from '../model/entity.ts'

/**
 * What is less likely right than this is shown as doubtful, after what is sure, and not without its sentence. Just above it
 * stand bodies of a place that were weighed little: three of four were right (chances.json); below it every second.
 */
const SURE = 0.65

/**
 * From here on nine of ten schemes are right: 336 of 375 in newspapers left out of what their chance was learned from, 45
 * of 49 of those judged blind. Between the two marks it was seven of ten.
 */
const SURE_OF_SCHEME = 0.8

export const isDoubtful = ({
  kind,
  probability = 1,
}: Partial<Pick<Entity, 'kind' | 'probability'>>): boolean =>
  probability < (kind === 'practice' ? SURE_OF_SCHEME : SURE)

/** True where the office that is shown beside a name is doubtful. */
export const isOfficeDoubtful = ({ titleProbabilities }: Pick<Entity, 'titleProbabilities'>): boolean =>
  (titleProbabilities?.[0] ?? 1) < SURE
