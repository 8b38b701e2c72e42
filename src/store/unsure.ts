import type { Article } from '../model/article.ts'

/** True where a recogniser was unsure of some of an article's text. */
export const isUnsure = ({ body }: Article): boolean => body.some(({ unsure }) => unsure !== undefined)
