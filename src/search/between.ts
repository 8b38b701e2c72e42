/** True for what is dated between two days; what has no date is between no two. */
export const isBetween = (date: string | null, since: string | null, until: string | null): boolean =>
  (since === null && until === null) ||
  (date !== null && (since === null || date >= since) && (until === null || date <= until))
