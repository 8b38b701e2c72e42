import { writtenSet } from '../written/set.ts'

export const { right, wrong, articles } = writtenSet(new URL('.', import.meta.url))
