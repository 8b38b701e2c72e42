import { cacheFolder } from '../files/cache-folder.ts'
import { readCorrections } from '../ingest/correct/correction.ts'
import { readManifest } from '../ingest/issue/manifest.ts'
import { Mistaken } from '../ingest/mistaken.ts'
import type { Messages } from '../messages/index.ts'
import type { Login } from '../model/login.ts'
import { type Corpora, kindOf } from '../store/corpora.ts'
import { indexHealth } from '../store/health.ts'
import { Hindered } from '../store/hindered.ts'
import { isCluster, shownAddress } from '../text/cluster-address.ts'
import { toJson } from '../text/json.ts'
import { cells } from '../text/width.ts'
import { characterLines } from './character-lines.ts'
import type { CommandLine } from './command-line.ts'
import { print } from './output.ts'
import { line, paint } from './styled.ts'

/** One thing that was looked at: how it stands, and what to do where it is not well. */
interface Finding {
  what: string
  is: string
  /** What to do about it; nothing where all is well. */
  advice?: string
}

/** The oldest Node that the program runs on. */
const NODE = [20, 19] as const
const SMALL_COLUMNS = 60
const SMALL_ROWS = 8

/** Looks at what the program stands on; returns 0 where nothing has to be done, else 1. */
export async function runDoctor(
  { options }: CommandLine,
  corpora: Corpora,
  messages: Messages,
  login: Login | undefined,
): Promise<number> {
  const folder = (options.index as string | undefined) ?? cacheFolder(process.env)
  const clusters = corpora.filter(isCluster)
  const findings = [
    node(messages),
    locale(messages),
    ...terminal(messages),
    widths(messages, options.ambiguous === '2' ? 2 : 1),
    ...corpora.filter((corpus) => !isCluster(corpus)).flatMap((corpus) => index(corpus, folder, messages)),
    ...(await Promise.all(clusters.map((corpus) => cluster(corpus, login, messages)))),
  ]
  if (options.json) print(`${toJson(findings)}\n`)
  else {
    for (const { what, is, advice } of findings) {
      const mark = advice === undefined ? '✓' : '!'
      print(...line`${mark} ${paint('head', what)}  ${is}\n`)
      if (advice !== undefined) print(`    ${advice}\n`)
    }
  }
  return findings.some(({ advice }) => advice !== undefined) ? 1 : 0
}

function node({ doctor }: Messages): Finding {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
  const isOld = major < NODE[0] || (major === NODE[0] && minor < NODE[1])
  return { what: 'Node', is: process.version, ...(isOld && { advice: doctor.oldNode(NODE.join('.')) }) }
}

function locale({ doctor }: Messages): Finding {
  const { LC_ALL, LC_CTYPE, LANG } = process.env
  const is = LC_ALL || LC_CTYPE || LANG || ''
  return { what: doctor.locale, is: is || '–', ...(!/utf-?8/i.test(is) && { advice: doctor.noUtf8 }) }
}

function terminal({ doctor }: Messages): Finding[] {
  const { TERM = '', COLORTERM, TMUX, SSH_TTY, NO_COLOR } = process.env
  const extras = [COLORTERM, TMUX && 'tmux', SSH_TTY && 'ssh', NO_COLOR && 'NO_COLOR'].filter(Boolean)
  const kind: Finding = {
    what: doctor.terminal,
    is: [TERM || '–', ...extras].join(' '),
    ...((TERM === '' || TERM === 'dumb') && { advice: doctor.dumb }),
  }
  const { columns, rows, isTTY } = process.stdout
  const within = isCjkScreen() ? [{ what: 'GNU screen', is: 'cjkwidth', advice: doctor.cjkWidth }] : []
  if (!isTTY) return [kind, ...within, { what: doctor.size, is: doctor.noTerminal }]
  const isSmall = columns < SMALL_COLUMNS || rows < SMALL_ROWS
  return [
    kind,
    ...within,
    { what: doctor.size, is: `${columns}×${rows}`, ...(isSmall && { advice: doctor.small }) },
  ]
}

/** In a locale of China, Japan or Korea GNU screen reckons with two cells by itself, whatever its window draws. */
function isCjkScreen(): boolean {
  const { STY, LC_ALL, LC_CTYPE, LANG } = process.env
  return Boolean(STY) && /^(?:zh|ja|ko)_/.test(LC_ALL || LC_CTYPE || LANG || '')
}

/** What a person can check by looking: both lines end in one column where the setting is right. */
function widths({ doctor }: Messages, ambiguous: 1 | 2): Finding {
  const sample = '“四议”——法…'
  return { what: doctor.widths, is: `${sample}|  ${doctor.shouldBe(cells(sample, ambiguous), ambiguous)}` }
}

async function cluster(named: string, login: Login | undefined, messages: Messages): Promise<Finding> {
  const { doctor, errors } = messages
  const { clusterHealth } = await import('../store/opensearch/health.ts')
  try {
    const { articles, nodes, status } = await clusterHealth(named, login)
    const isHurt = status === 'red' && { advice: doctor.clusterHurt }
    return { what: doctor.corpus, is: doctor.cluster(named, articles, nodes, status), ...isHurt }
  } catch (error) {
    if (!(error instanceof Hindered)) throw error
    return { what: doctor.corpus, is: shownAddress(named), advice: errors.hindered[error.why]!(error.path) }
  }
}

/** So much of what could not be read is listed. */
const LISTED = 20

function index(corpus: string, folder: string, messages: Messages): Finding[] {
  const { doctor, hindrances, skipped, skippedFile, unread } = messages
  const kind = kindOf(corpus)
  if (kind === 'none') return [{ what: doctor.corpus, is: corpus, advice: doctor.noCorpus }]
  // Looked at when it is opened.
  if (kind !== 'pages') return [{ what: doctor.corpus, is: corpus }]
  const { path, size, state, isOnNetwork, troubles, sources } = indexHealth(corpus, folder)
  const mistakes = mistakesIn(corpus)
  const megabytes = size === undefined ? '' : ` ${(size / 1e6).toFixed(1)} MB`
  // What stands in its way is told of itself.
  const isHeldUp = state === 'stale' && mistakes.length > 0
  const advice = isHeldUp ? undefined : { none: undefined, fresh: undefined, ...doctor.indexAdvice }[state]
  return [
    { what: doctor.corpus, is: corpus },
    { what: doctor.index, is: `${path}${megabytes} ${doctor.indexStates[state]}`, ...(advice && { advice }) },
    ...mistakes.map((mistake) => ({
      ...{ what: doctor.corpus, is: hindrances.onScreen(hindrances.mistaken, mistake) },
      advice: doctor.unread,
    })),
    ...troubles.slice(0, LISTED).map(({ file, why, detail }) => ({
      what: doctor.corpus,
      is: skippedFile(file, skipped[why], detail ?? ''),
      advice: doctor.unread,
    })),
    ...(troubles.length > LISTED
      ? [{ what: doctor.corpus, is: unread(troubles.length), advice: doctor.unread }]
      : []),
    ...characterLines(sources, messages).map((is) => ({ what: doctor.characters, is })),
    ...(isOnNetwork ? [{ what: doctor.disk, is: folder, advice: doctor.network }] : []),
  ]
}

/** What an archivist wrote of a corpus, or corrected in it, and cannot be read: the index stays as it is until it can. */
function mistakesIn(corpus: string): string[] {
  return [readManifest, readCorrections].flatMap((read) => {
    try {
      read(corpus)
      return []
    } catch (error) {
      if (error instanceof Mistaken) return error.message
      throw error
    }
  })
}
