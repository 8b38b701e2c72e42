import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { namesOtherDays } from '../days.ts'
import { isElsewhere } from '../elsewhere.ts'
import { clauseAround } from '../read/clause.ts'
import type { Check } from './context.ts'
import { ONCE, TOLD_FROM } from './former-value.ts'

/** A sentence that is less like another does not tell of the same. */
const LEAST_SHARE = 0.25
/** So many of the likest sentences are asked. */
const MOST = 4
/** What was: 由甲局, 原名甲, 从劣五类. */
const WAS = '(?:[从由]|原[名称为有]|原来[是叫]|原先[是叫])([^，。；：、]{2,24}?)'
/** How it became another: 调到了, 改名为, 提升到. */
const TURNED =
  '(?:[提上攀跃]?升|提高|扩|缩|压减|下?降|[调更改变搬迁]|转[变型]|发展|壮大|瘦身|延长)[^，。；：]{0,8}?[到至为成在]了?'
/** 由甲局调到了乙局, 原名甲，后改名为乙, 从劣五类提升到三类: what was, and what it became. */
const CHANGE = new RegExp(`${WAS}(?:，[^，。；]{0,10}?)?[“”]?${TURNED}([^，。；：]{2,24})`, 'g')
/** What makes something of the draft one of the past, or one of two. */
const TOLD_SO = new RegExp(`${ONCE}|[更改]名|前身|[改变]为|调[到至任]`)
const MARKS = /[“”《》‘’]/g
/** Shorter ones are any word. */
const LEAST_LENGTH = 3

/** What something was, or was called, before: by a sentence that says what it has become. */
export const checkFormerNames: Check = async (statement, { pool, says }) => {
  const about = statement.text.slice(statement.at, statement.end)
  for (const { witness, share } of pool.alikeAround(about).slice(0, MOST)) {
    if (share < LEAST_SHARE || isElsewhere(statement, witness.found)) break
    if (namesOtherDays(about, witness.found)) continue
    for (const [former, newer] of changesIn(witness)) {
      const at = statement.text.indexOf(former, statement.at)
      const span = { at, end: at + former.length }
      if (at < 0 || span.end > statement.end || about.includes(newer)) continue
      if (TOLD_SO.test(clauseAround(statement, span))) continue
      if (TOLD_FROM.test(statement.text.slice(statement.at, at))) continue
      return [
        {
          ...{ kind: 'outdated-office', degree: 'doubt', ...span, proposal: newer },
          says: says.formerValue(former, newer, witness.found.date),
          evidence: [evidenceOfWitness(witness)],
        },
      ]
    }
  }
  return []
}

/** What a sentence says that was, with what it became; what is counted is asked of numbers. */
function* changesIn({ text }: Witness): Generator<[former: string, newer: string]> {
  for (const [, was, became] of text.matchAll(CHANGE)) {
    const newer = became!.replace(MARKS, '')
    for (const former of wordingsOf(was!))
      if (!/\d/.test(former) && former.length >= LEAST_LENGTH && !newer.includes(former))
        yield [former, newer]
  }
}

/** 湖区水质由劣五类: with all that stands before it, and without. */
function wordingsOf(was: string): string[] {
  const bare = was.replace(MARKS, '')
  return [bare, bare.split('的').at(-1)!]
}
