/** Every attack draws from this number, so that it can be made again. */
export const SEED = 20211105
