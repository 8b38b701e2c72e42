import { againstFolder } from './against-made.ts'

/** The errors and doubts of drafts about the bundled corpus, opened once for a file of tests. */
export const againstBundled = () => againstFolder(() => new URL('../../corpus/', import.meta.url).pathname)
