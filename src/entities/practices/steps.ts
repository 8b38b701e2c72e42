import { ACTIVITY } from './heads.ts'
import { listedBehind } from './listed.ts'
import { FEWEST, LONGEST_STEP, MOST, promised, within } from './promised.ts'
import { promisedRow, rowBefore, rowOfOneVerb } from './rows.ts'
import { alikeIn, numberedIn, ordinalsIn, sequenceIn, sharedIn } from './steps-in-order.ts'
import { evidenceBefore } from './surroundings.ts'
import { PICTURES } from './words.ts'

/** Of what is said before and behind a name so much is read. */
const REACH = 120

const items = (list: string, mark: RegExp) =>
  list
    .split(mark)
    .map((item) => item.trim().replace(/^以及|等$|(?<=.)[两三四五六七八九十]个?(?:步骤?|环节|阶段)$/g, ''))
    .filter(Boolean)

/**
 * The steps of a practice: those inside its own name (“申领、审核、发放”机制), those listed behind it after 即, or
 * as many as it promises right before it.
 *
 * @example stepsOf('“两查”，即查账目、查现场。', 0, 4) // ['查账目', '查现场']
 */
export function stepsOf(text: string, at: number, end: number): string[] | undefined {
  const name = text.slice(at, end)
  const inside = /“([^”()（）]*[、，][^”()（）]*)”/.exec(name)?.[1]
  if (inside && !isSlogan(inside, name)) return items(inside, /[、，]/)
  const behind = text.slice(end, end + REACH)
  const before = text.slice(Math.max(0, at - REACH), at)
  return (
    stepsBehind(name, behind) ??
    stepsBefore(name, before) ??
    ordinalsIn(name, behind) ??
    (promised(name).length > 0 ? ordinalsIn(name, before) : undefined) ??
    listedBehind(behind) ??
    sequenceIn(name, before) ??
    alikeIn(name, before) ??
    alikeIn(name, behind) ??
    sharedIn(name, before) ??
    (evidenceBefore(text, at) >= GIVEN ? rowBefore(before) : undefined) ??
    promisedRow(name, before) ??
    rowOfOneVerb(behind)
  )
}

/** “同饮一河水，共护一河清”活动: clauses of a slogan are no steps, nor is what an idea asks for. */
const isSlogan = (inside: string, name: string) =>
  (inside.includes('，') && (name.endsWith('”') || name.endsWith(ACTIVITY) || name.endsWith('行动'))) ||
  PICTURES.has(name.slice(-2))

/** What sets a scheme going or gives it its name. */
const GIVEN = 2

const LISTING = /^[^，。；（(]{0,12}[，：]?(?:即|就是|包括|分别是|主要包括|分为|也就是)[：:]?([^。；）)]+)/
const AFTER_COLON = /^[^，。；：（(]{0,6}：([^。；）)]+)/
/** 工作站（室、点） only tells what it is called elsewhere. */
const IN_BRACKETS = /^[（(]([^。；）)]{5,})[）)]/

function stepsBehind(name: string, after: string): string[] | undefined {
  const numbered = numberedIn(after) ?? countedIn(name, after)
  if (numbered) return numbered
  const isPromised = (promised(name)[0] ?? 0) >= FEWEST
  const said =
    LISTING.exec(after)?.[1] ??
    IN_BRACKETS.exec(after)?.[1] ??
    (isPromised ? AFTER_COLON.exec(after)?.[1] : undefined)
  const list = /^“([^“”]+)”/.exec(said ?? '')?.[1] ?? said
  if (!list || /[“”‘’]/.test(list)) return undefined
  const count = promised(name)[0] ?? 0
  const byComma = items(list, /，/)
  const byPause = items(list.split('，')[0]!, /、/)
  // “2+6+N”，即区、街两级中心，六支队伍，若干调解员: a part may hold several.
  if (/[+＋]/.test(name) && byComma.length === count) return within(byComma)
  // “四查”，即查…，查…，查…，查…，今年…: as many as the name says.
  const steps =
    byPause.length > 1 && (count === 0 || byPause.length <= count || byComma.length < count)
      ? byPause
      : byComma
  if (count > 1) return steps.length < count ? undefined : within(steps.slice(0, count))
  // A clause behind a comma is no step, where nobody says how many there are.
  return byPause.length > 1 ? within(byPause) : undefined
}

/** “三看两问”，看灶头、看床头、看墙头，问收成、问病痛: as many as the name promises, each with a character of it. */
function countedIn(name: string, after: string): string[] | undefined {
  const count = promised(name)[1] ?? 0
  if (count <= FEWEST || !/^[，：]/.test(after)) return undefined
  const steps = after
    .slice(1)
    .split(/[、，]/)
    .slice(0, count)
  const last = steps.at(-1)!.split(/[。；]/)
  steps[steps.length - 1] = last[0]!
  return steps.length === count && steps.every((step) => step.length < 9 && name.includes(step[0] ?? '!'))
    ? within(steps)
    : undefined
}

/** What leads a list in: what stands before it is no step. */
const LEADING_IN =
  /.*(?:通过|按照|围绕|坚持|实行|推行|开展|实施|采取|采用|形成|建立|运用|以|把|将|按|：|，|。|；)/
const MEMBERS = /[队组团班]$/
const CLOSING = /(?:的|等|等为主的|组成的|构成的|为主要内容的|为内容的|为主的)?$/

/** “查账目、查现场、查台账的‘三查’工作法”: exactly as many things as the name promises, right before it. */
function stepsBefore(name: string, before: string): string[] | undefined {
  // 医生、护士、学生组成的“三下乡”服务队: its members are no steps.
  if (MEMBERS.test(name)) return undefined
  const counts = promised(name).filter((count) => count >= FEWEST && count <= MOST)
  // 修桥、铺路、推动“一江两岸”: what stands before it is done to it.
  if (counts.length === 0 || evidenceBefore(before, before.length) > 0) return undefined
  const said = before.replace(CLOSING, '')
  // “一日一扫、三日一评”的“一一三一”工作法
  const quoted = /[“‘]([^“”‘’]*)[”’]$/.exec(said)?.[1]
  const list = (quoted ?? said).split('、')
  for (const count of counts) {
    if (list.length < count) continue
    const steps = list.slice(-count)
    if (quoted === undefined) steps[0] = steps[0]!.replace(LEADING_IN, '')
    const isList = steps.every(
      (step) => step.length > 0 && step.length <= LONGEST_STEP && !/[，。；：“”]/.test(step),
    )
    if (isList) return steps
  }
  return undefined
}
