/** The repository's own folder. */
export const root: string
