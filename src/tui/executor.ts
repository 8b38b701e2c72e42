import { homedir } from 'node:os'
import type { Desk } from '../desk/desk.ts'
import type { Outcome } from '../desk/taken.ts'
import type { ShownArticle } from '../desk/told.ts'
import { languageOf, type Messages } from '../messages/index.ts'
import { answerTo } from './ask-desk.ts'
import { FADING, LATE, LINGERING, LONG_REST, REST } from './delays.ts'
import { KeptSearches } from './kept-searches.ts'
import { type Done, outcomeNotice, shortened, unkeptNotice } from './outcome-notices.ts'
import type { OwnSearches } from './own-searches.ts'
import type { Command } from './state/commands.ts'
import type { Event } from './state/event.ts'
import type { Notice } from './state/notice.ts'
import type { Answer, Pace, Question } from './state/questions.ts'
import type { Surface } from './surface.ts'

interface Outside {
  /** A text with where it stands, as the person wants articles cited. */
  cite: (text: string, shown: ShownArticle) => string
  desk: Desk
  surface: Surface
  searches: OwnSearches
  messages: Messages
  send: (event: Event) => void
  onError: (error: Error) => void
}

type Doing = { [Do in Command['do']]: (command: Extract<Command, { do: Do }>) => void }

/** Asks and does what the reducer gives out, and sends back what comes of it. It knows nothing of the state. */
export class Executor {
  /** What is asked when the keys rest, by slot. */
  private readonly resting = new Map<string, { timer: NodeJS.Timeout; ask: () => void }>()
  private readonly lastAsked = new Map<string, number>()
  private lingering: NodeJS.Timeout | undefined
  private fading: NodeJS.Timeout | undefined
  private waiting: NodeJS.Timeout | undefined
  private unheard: NodeJS.Timeout | undefined

  private readonly kept: KeptSearches

  constructor(private readonly outside: Outside) {
    this.kept = new KeptSearches(outside, (notice) => this.say(notice))
  }

  perform(command: Command): void {
    const does = this.doing[command.do] as (own: Command) => void
    does(command)
  }

  close(): void {
    clearTimeout(this.lingering)
    clearTimeout(this.fading)
    clearTimeout(this.waiting)
    clearTimeout(this.unheard)
    for (const slot of [...this.resting.keys()]) this.drop(slot)
  }

  private readonly doing: Doing = {
    ask: ({ slot, tag, question, pace }) => {
      this.drop(slot)
      const ask = () => {
        this.drop(slot)
        this.askNow(tag, question)
      }
      const wait = this.waitFor(slot, pace)
      if (wait === 0) ask()
      else this.resting.set(slot, { ask, timer: setTimeout(ask, wait) })
    },
    drop: ({ slot }) => {
      this.drop(slot)
      if (slot === 'study') this.outside.desk.leaveStudy()
    },
    hurry: () => {
      for (const { ask } of [...this.resting.values()]) ask()
    },
    wait: () => {
      clearTimeout(this.waiting)
      this.waiting = setTimeout(() => this.outside.send({ type: 'late' }), LATE)
      this.waiting.unref()
    },
    rest: () => {
      clearTimeout(this.unheard)
      this.unheard = setTimeout(() => this.outside.send({ type: 'rested' }), REST)
      this.unheard.unref()
    },
    linger: ({ keys }) => {
      clearTimeout(this.lingering)
      this.lingering = setTimeout(() => this.outside.send({ type: 'lingered', keys }), LINGERING)
      this.lingering.unref()
    },
    fade: ({ notice }) => {
      clearTimeout(this.fading)
      this.fading = setTimeout(() => this.outside.send({ type: 'faded', notice }), FADING)
      this.fading.unref()
    },
    copy: ({ text, citing }) => {
      const { surface, cite } = this.outside
      const whole = citing ? cite(text, citing) : text
      this.say(surface.copy(whole) ? { say: 'copied', what: shortened(whole) } : { say: 'tooLong' })
    },
    choose: ({ text, citing }) =>
      this.outside.surface.choose(citing ? this.outside.cite(text, citing) : text),
    redraw: () => this.outside.surface.redraw(),
    suspend: () => this.outside.surface.suspend(),
    mouse: ({ isOn }) => this.outside.surface.setMouse(isOn),
    focus: ({ isOn }) => this.outside.surface.setFocus(isOn),
    width: ({ ambiguous }) => this.outside.surface.takeWidth(ambiguous),
    ground: ({ ground }) => this.outside.surface.takeGround(ground),
    edit: ({ path, line }) => {
      if (!this.outside.surface.edit(path, line)) this.say({ say: 'noEditor' })
    },
    show: ({ path, page }) => {
      this.outside.surface.show(path, page, () => this.say({ say: 'noViewer' }))
    },
    fix: ({ article, wish }) => {
      const { desk, messages, onError } = this.outside
      desk.fix(article, { ...wish, isKept: true }).then((outcome) => {
        if ('after' in outcome) this.say({ say: 'fixed' })
        else if ('what' in outcome) this.sayUnkept(outcome.problem, outcome.what)
        else this.say({ say: 'unkept', what: messages.fixes.problems[outcome.problem]! })
      }, onError)
    },
    collect: ({ name, taken, said }) => {
      this.outside.desk
        .collect(name, taken)
        .then((outcome) => this.sayOutcome(outcome, 'collected', said), this.outside.onError)
    },
    remark: ({ name, remarked }) => {
      this.outside.desk
        .remark(name, remarked)
        .then((outcome) => this.sayOutcome(outcome, 'remarked', name), this.outside.onError)
    },
    write: ({ wish }) => {
      const path = wish.path.replace(/^~(?=\/)/, homedir())
      const { desk, messages, onError } = this.outside
      desk
        .write({ ...wish, path }, languageOf(messages))
        .then((outcome) => this.sayOutcome(outcome, 'written', path), onError)
    },
    save: ({ name, query }) => this.kept.save(name, query),
    forget: ({ name }) => this.kept.forget(name),
    look: ({ name }) => this.kept.look(name),
    unfix: () => {
      const { desk, onError } = this.outside
      desk.unfix().then((outcome) => {
        if ('what' in outcome) this.sayUnkept(outcome.problem, outcome.what)
        else
          this.say('undone' in outcome ? { say: 'unfixed', what: outcome.undone } : { say: outcome.problem })
      }, onError)
    },
    leave: () => this.outside.surface.leave(),
  }

  private say(notice: Notice): void {
    this.outside.send({ type: 'notice', notice })
  }

  private sayOutcome(outcome: Outcome, done: Done, what: string): void {
    this.say(outcomeNotice(outcome, done, what, this.outside.messages))
  }

  private sayUnkept(problem: string, what: string): void {
    this.say(unkeptNotice(problem, what, this.outside.messages))
  }

  private drop(slot: string): void {
    clearTimeout(this.resting.get(slot)?.timer)
    this.resting.delete(slot)
  }

  /** The first of several questions is asked at once: only where they repeat their end is waited for. */
  private waitFor(slot: string, pace: Pace): number {
    const now = performance.now()
    const isRepeating = now - (this.lastAsked.get(slot) ?? Number.NEGATIVE_INFINITY) < REST
    this.lastAsked.set(slot, now)
    if (pace === 'longRest') return LONG_REST
    return pace === 'rest' && isRepeating ? REST : 0
  }

  private askNow(tag: number, question: Question): void {
    const { desk, searches, send, onError } = this.outside
    const answer = (own: Answer) => send({ type: 'answer', tag, answer: own })
    answerTo({ desk, searches }, question, answer).then(answer, onError)
  }
}
