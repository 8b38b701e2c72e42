/** A number no further from 0 than `most`. */
export const limit = (value: number, most: number): number => Math.max(-most, Math.min(most, value))
