import { answer } from '../../src/desk/answer.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { Asked } from '../../src/desk/questions.ts'
import type { Archive } from '../../src/store/archive.ts'

/** A desk in this thread, for a corpus whose index is open. */
export function archiveDesk(archive: Archive, corpus: string): Desk {
  const ask = (asked: Asked) =>
    answer(archive, asked, {
      ...{ corpora: [corpus], followsLinks: false, collections: corpus, onSome: () => {} },
      newest: () => ({ find: 1, study: 1 }),
      areAsRead: () => true,
    })
  // What the answer is, its question says.
  const asking =
    <Given extends unknown[]>(asked: (...given: Given) => Asked) =>
    (...given: Given) =>
      ask(asked(...given)) as Promise<never>
  return {
    issues: asking(() => ({ ask: 'issues' })),
    articlesOf: asking((issue) => ({ ask: 'articlesOf', issue })),
    article: asking((id, knownAs) => ({ ask: 'article', id, ...(knownAs !== undefined && { knownAs }) })),
    page: asking((kind, key) => ({ ask: 'page', kind, key })),
    meant: asking((name) => ({ ask: 'meant', name })),
    sums: asking((of) => ({ ask: 'sums', of })),
    words: asking((texts) => ({ ask: 'words', texts })),
    source: asking((id, block) => ({ ask: 'source', id, block })),
    fix: asking((id, wish) => ({ ask: 'fix', id, wish })),
    find: asking((line, limit) => ({ ask: 'find', line, limit, generation: 1 })),
    draftNames: asking((begun) => ({ ask: 'draftNames', begun })),
    check: asking((path, language) => ({ ask: 'check', path, language })),
    figures: asking((thing) => ({ ask: 'figures', thing })),
    draftFile: asking((path, seen) => ({ ask: 'draftFile', path, seen })),
    study: asking((wish) => ({ ask: 'study', wish, generation: 1 })),
    collect: asking((name, taken) => ({ ask: 'collect', name, taken })),
    remark: asking((name, remarked) => ({ ask: 'remark', name, remarked })),
    marks: asking((query) => ({ ask: 'marks', query })),
    since: asking((query, seen) => ({ ask: 'since', query, seen })),
    write: asking((wish, language) => ({ ask: 'write', wish, language })),
    leaveStudy: () => {},
    doubts: asking((from) => ({ ask: 'doubts', from })),
    unread: asking(() => ({ ask: 'unread' })),
    unfix: asking(() => ({ ask: 'unfix' })),
    onNews: () => {},
    close: async () => {},
  }
}
