import type { EntityPage } from '../desk/desk.ts'

/** Where Enter leads from a line of a page. */
export interface Lead {
  article: string
  /** The place in the body, where it is known. */
  at?: { block: number; offset: number }
}

/** Where the lines of a page lead to, in their order: those of its offices, its values, and where it stands. */
export const leadsOf = ({ cards, values, uses }: EntityPage): Lead[] => [
  ...cards.flatMap(({ offices }) => offices.flatMap(({ article }) => (article ? [{ article }] : []))),
  ...values.map(({ article }) => ({ article })),
  ...uses.map(({ article, at }) => ({ article, ...(at && { at }) })),
]
