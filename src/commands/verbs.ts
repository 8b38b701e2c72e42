/** Verbs that ask the archive; the others read files. */
export const studyVerbs = ['kwic', 'trend', 'collocates', 'links', 'keyness', 'reuse'] as const
export const askVerbs = ['find', 'who', 'what', 'figures', ...studyVerbs] as const
/** Those that read a sample of many articles. */
export const sampledVerbs = ['kwic', 'collocates', 'links', 'keyness'] as const
export const lookupVerbs = [...askVerbs, 'check', 'open', 'stats', 'save', 'new'] as const
export type LookupVerb = (typeof lookupVerbs)[number]
export const verbs = [
  ...lookupVerbs,
  'pick',
  'lsp',
  'mcp',
  'export',
  'collection',
  'index',
  'check-pages',
  'doctor',
  'completions',
  'manual',
] as const
export type Verb = (typeof verbs)[number]
export const isStudyVerb = (verb: Verb): boolean => studyVerbs.some((known) => known === verb)
export const isLookup = (verb: Verb): verb is LookupVerb => lookupVerbs.some((known) => known === verb)

/**
 * Verbs that ask the archive: `export` does where it is given a query, `collection` where something is put in, `index`
 * what it holds, once it is up to date.
 */
export type AskingVerb = LookupVerb | 'export' | 'collection' | 'index'
