/** Raised whenever fields or what stands in them change: an index of another version is not asked. */
export const VERSION = 2

/** Three nodes share the work of three parts; a part of so many articles has some 25 GB, which a node moves in minutes. */
const FEWEST_SHARDS = 3
const ARTICLES_IN_SHARD = 3e6

/** Longer than this Lucene takes no name as one, in characters of up to four bytes. */
const LONGEST_NAME = 8000
const keyword = { type: 'keyword', ignore_above: LONGEST_NAME }
/** Kept and given back, never asked for. */
const kept = { type: 'keyword', index: false, doc_values: false }

/** The pairs of characters of a folded text, each with its place; how often a text stands there is its score. */
const pairs = { type: 'text', analyzer: 'pairs', similarity: 'times', norms: false, copy_to: 'characters' }
const words = { type: 'text', analyzer: 'words', index_options: 'docs', norms: false }

const SETTINGS = {
  auto_expand_replicas: '0-1',
  codec: 'best_compression',
  // The newest articles stand first, so that the first page ends after a few of them.
  'sort.field': 'number',
  'sort.order': 'asc',
  analysis: {
    tokenizer: {
      pairs: { type: 'ngram', min_gram: 2, max_gram: 2 },
      characters: { type: 'ngram', min_gram: 1, max_gram: 1 },
    },
    analyzer: {
      pairs: { type: 'custom', tokenizer: 'pairs', filter: ['lowercase'] },
      characters: { type: 'custom', tokenizer: 'characters', filter: ['lowercase'] },
      words: { type: 'custom', tokenizer: 'whitespace', filter: ['lowercase'] },
    },
  },
  similarity: { times: { type: 'scripted', script: { source: 'return doc.freq;' } } },
}

const MAPPINGS = {
  dynamic: 'strict',
  _meta: { lbx: VERSION },
  // What is only searched is not kept a second time.
  _source: { excludes: ['head', 'body', 'signed', 'tokens', 'names'] },
  properties: {
    what: keyword,
    mark: keyword,
    number: { type: 'long' },
    id: keyword,
    issue: keyword,
    line: { type: 'integer' },
    page: { type: 'integer' },
    kind: keyword,
    unsure: { type: 'boolean' },
    date: keyword,
    headline: kept,
    head: pairs,
    body: pairs,
    // The names of one article stand behind one another, as they do in a local index.
    signed: { ...pairs, position_increment_gap: 0 },
    characters: { type: 'text', analyzer: 'characters', index_options: 'docs', norms: false },
    tokens: words,
    names: keyword,
    content: kept,
    key: keyword,
    name: keyword,
    articles: { type: 'long' },
    mentions: { type: 'long' },
    order: { type: 'integer' },
  },
}

/** An index for so many articles; one that has grown to many times as much is better written anew. */
export const indexFor = (articles: number) => ({
  settings: {
    number_of_shards: Math.max(FEWEST_SHARDS, Math.ceil(articles / ARTICLES_IN_SHARD)),
    ...SETTINGS,
  },
  mappings: MAPPINGS,
})
