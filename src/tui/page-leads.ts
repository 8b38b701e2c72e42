import type { EntityPage } from '../desk/desk.ts'

/** The articles that the lines of a page lead to, in their order: those of its offices and values, then the newest. */
export const leadsOf = ({ cards, values }: EntityPage): string[] =>
  [
    ...cards.flatMap(({ offices, newest }) => [
      ...offices.map(({ article }) => article),
      ...newest.map(({ id }) => id),
    ]),
    ...values.map(({ article }) => article),
  ].filter(Boolean)
