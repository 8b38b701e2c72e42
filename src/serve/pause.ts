/** What the other side sends meanwhile is read. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
