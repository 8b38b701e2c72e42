// In a file that loads nothing: every start of the program reads the command line.

/** What an answer may be taken home as. */
export const FORMS = ['markdown', 'csv', 'json', 'jsonl', 'text', 'csl', 'ris', 'bibtex', 'gbt7714'] as const
export type Form = (typeof FORMS)[number]

/** The form that the end of a file's name asks for. */
const ENDS: Record<string, Form> = {
  ...{ md: 'markdown', markdown: 'markdown', csv: 'csv', json: 'json', jsonl: 'jsonl', txt: 'text' },
  ...{ ris: 'ris', bib: 'bibtex', 'csl.json': 'csl', gbt: 'gbt7714' },
}

/** The form of a file by its name; nothing where its end says none. */
export const formOfName = (path: string): Form | undefined =>
  Object.entries(ENDS)
    .sort(([one], [other]) => other.length - one.length)
    .find(([end]) => path.toLowerCase().endsWith(`.${end}`))?.[1]
