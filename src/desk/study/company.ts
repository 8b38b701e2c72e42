import { Company } from '../../study/collocates.ts'
import { companionsAmong, spokenOf } from '../../study/companions.ts'
import { LEAST, MANY, SPAN } from '../../study/limits.ts'
import type { Told } from '../studies.ts'
import { type Looking, whole } from './looking.ts'

/** The words beside hits; beside a name the names that its articles share. */
export async function company(looking: Looking): Promise<Told<'company'>> {
  const set = looking.setWithHits()
  const drawn = await looking.draw(set)
  if (set.query.ask === 'named') {
    const { kind, name } = set.query
    const { read, spoken } = await spokenOf(looking.archive, set, drawn, looking.reporting(drawn))
    const others = spoken.filter((own) => own.kind !== kind || own.name !== name)
    const all = await looking.archive.count({ ask: 'all', of: [] })
    const rows = companionsAmong({ read, spoken: others }, all, LEAST).slice(0, MANY)
    return { ...whole(drawn), what: 'company', rows, sums: { n: read, N: all } }
  }
  const beside = new Company(SPAN, looking.choice('company'))
  for await (const { fields } of looking.read(set, drawn)) beside.add(fields)
  const { hits, within, words } = beside.sums()
  const sums = { hits, W: within, N: words, span: SPAN }
  return { ...whole(drawn), what: 'company', rows: beside.collocates(LEAST).slice(0, MANY), sums }
}
