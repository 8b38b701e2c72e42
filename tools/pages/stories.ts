import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMarkdown } from '../../src/ingest/reading/markdown.ts'
import { root } from '../root.mjs'
import { jiebaEntries } from '../tables/jieba.mjs'
import type { Story } from './story.ts'

/** Common enough to stand in a paper. */
const COMMON = 150
const wordsOf = (tag: string, least = COMMON): string[] =>
  jiebaEntries()
    .filter((entry) => entry.tag === tag && entry.count >= least && entry.word.length === 2)
    .map(({ word }) => word)
const NOUNS = wordsOf('n')
const VERBS = wordsOf('v')
const PLACES = wordsOf('ns')
const GIVEN = [...'晓平明建国丽芳军伟敏静强磊洋艳勇杰娟涛霞刚梅辰宁']
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']

/** How many stories of the corpus that the program comes with there are to one that is made. */
const BUNDLED = 0.4

type Random = () => number
const oneOf = <Item>(items: readonly Item[], random: Random) => items[Math.floor(random() * items.length)]!

/** Articles of the bundled corpus. */
function bundled(): Pick<Story, 'kicker' | 'headline' | 'subhead' | 'paragraphs' | 'crossheads'>[] {
  const folder = join(root, 'corpus')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /-.*-.*\.md$/.test(file),
  )
  return files.sort().flatMap((file) => {
    const article = readMarkdown(readFileSync(join(folder, file), 'utf8'), file).articles[0]!
    const paragraphs: string[] = []
    const crossheads: Story['crossheads'] = []
    for (const { type, text } of article.body)
      if (type === 'p') paragraphs.push(text)
      else if (type === 'crosshead') crossheads.push({ before: paragraphs.length, text })
    if (paragraphs.join('').length < 120) return []
    const [kicker, subhead] = [article.kicker[0], article.subhead[0]]
    const heads = { ...(kicker && { kicker }), ...(subhead && { subhead }) }
    return [{ headline: article.headline, ...heads, paragraphs, crossheads }]
  })
}

/** A story about few things, as stories are: sentences of a lot of nouns and verbs of its own. */
function made(random: Random, characters = 0): ReturnType<typeof bundled>[number] {
  const nouns = Array.from({ length: 24 }, () => oneOf(NOUNS, random))
  const verbs = Array.from({ length: 10 }, () => oneOf(VERBS, random))
  const place = oneOf(PLACES, random)
  const noun = () => oneOf(nouns, random)
  const verb = () => oneOf(verbs, random)
  const clause = () => {
    const kind = random()
    if (kind < 0.15) return `${place}${noun()}${verb()}了${noun()}`
    if (kind < 0.3) return `${verb()}${noun()}${2 + Math.floor(random() * 900)}个`
    if (kind < 0.4) return `“${noun()}${verb()}${noun()}”`
    if (kind < 0.6) return `把${noun()}的${noun()}${verb()}到${noun()}`
    return `${noun()}${verb()}${noun()}和${noun()}`
  }
  const sentence = () => `${Array.from({ length: 1 + Math.floor(random() * 4) }, clause).join('，')}。`
  const paragraph = () => Array.from({ length: 1 + Math.floor(random() * 4) }, sentence).join('')
  const paragraphs = Array.from({ length: 2 + Math.floor(random() ** 2 * 12) }, paragraph)
  while (paragraphs.join('').length < characters) paragraphs.push(paragraph())
  const crossheads =
    paragraphs.length > 6 && random() < 0.5
      ? [0, Math.floor(paragraphs.length / 2)].map((before) => ({
          before,
          text: `${noun()}${verb()}${noun()}`,
        }))
      : []
  return {
    headline: `${place}${noun()}${verb()}${noun()}${random() < 0.4 ? ` ${noun()}${verb()}${noun()}` : ''}`,
    ...(random() < 0.25 && { kicker: `${noun()}${verb()}${noun()}${noun()}` }),
    ...(random() < 0.2 && { subhead: `${verb()}${noun()}${noun()}${verb()}${noun()}` }),
    ...{ paragraphs, crossheads },
  }
}

export const person = (random: Random) =>
  oneOf(SURNAMES, random) + oneOf(GIVEN, random) + (random() < 0.4 ? oneOf(GIVEN, random) : '')

/** Names who wrote a story, in one of the ways of papers. */
function signed(story: ReturnType<typeof bundled>[number], random: Random, id: string): Story {
  const name = person(random)
  const kind = random()
  const paragraphs = [...story.paragraphs]
  if (kind < 0.3) return { ...story, id, byline: `本报记者 ${name}`, names: [name] }
  if (kind < 0.55) paragraphs[0] = `本报讯（记者 ${name}）${paragraphs[0]}`
  else if (kind < 0.75) paragraphs[paragraphs.length - 1] += `（记者 ${name}）`
  return { ...story, id, paragraphs, names: kind < 0.75 ? [name] : [] }
}

/** The story that comes next, of so many characters at least. */
export type Next = (characters?: number) => Story

/** Stories without end, the same for the same seed. */
export function storiesFrom(random: Random): Next {
  let left: ReturnType<typeof bundled> = []
  let number = 0
  return (characters = 0) => {
    if (left.length === 0) left = bundled()
    const long = left.filter(({ paragraphs }) => paragraphs.join('').length >= characters)
    const isBundled = random() < BUNDLED && long.length > 0
    const story = isBundled ? oneOf(long, random) : made(random, characters)
    if (isBundled) left.splice(left.indexOf(story), 1)
    number++
    const own = signed(story, random, `a${number}`)
    return random() < 0.12
      ? { ...own, caption: `图为${own.headline.slice(0, 4)}的现场。${person(random)} 摄` }
      : own
  }
}
