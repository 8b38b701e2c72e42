import { titleBefore } from '../../entities/people/titles.ts'
import { surnameAt } from '../../text/surnames.ts'
import type { Hidden } from './hidden.ts'
import { asPrinted, isLoose } from './printed.ts'

/** A paragraph of a draft: its text, and where each code unit of it stands in the draft. */
export interface DraftBlock {
  text: string
  places: number[]
}

/** A line that is shorter than this was not wrapped by an editor, but ended by a person. */
const WRAPPED = 16
/** Nobody ends a paragraph so. */
const GOES_ON = /[，、：:]$/
const ENDED = /[。！？!?…：:；;”’"」』）)》】]$/
/** Emphasis, escapes, and characters that nobody sees: part of the page, not of the sentence. A name of a program keeps its line: a_b. */
const UNSEEN =
  /\*\*|==|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|[*`\u00ad\u200b\u200c\u2060\ufeff]|\u200d|\\(?=[!-/:-@[-`{-~]|\r?\n)/y

/** So much of a text tells whether it goes on, and whether it ends with an office. */
const TAIL = 64
const LONGEST_NAME = 4

/** A paragraph of a draft while it is read, line by line or cell by cell. */
export class Paragraph {
  private readonly parts: string[] = []
  private readonly places: number[] = []
  private tail = ''

  constructor(
    private readonly draft: string,
    private readonly hidden: Hidden,
  ) {}

  get isBlank(): boolean {
    return this.tail.trim() === ''
  }

  /** True where an editor wrapped the last line. */
  get isWrapped(): boolean {
    return GOES_ON.test(this.tail) || (this.places.length >= WRAPPED && !ENDED.test(this.tail))
  }

  /** A line that goes on with it: words of letters stay apart where a line ends between them. */
  addLine(begin: number, end: number): void {
    if (/[A-Za-z]$/.test(this.tail) && /[A-Za-z]/.test(this.draft[begin]!)) this.put(' ', begin - 1)
    this.add(begin, end)
  }

  /** A cell of its row, behind a comma, where no sentence ends there and no name follows its office. */
  addCell(begin: number, end: number): void {
    const isNameOfOffice =
      end - begin <= LONGEST_NAME && surnameAt(this.draft, begin) > 0 && titleBefore(this.tail) !== ''
    if (!isNameOfOffice && !ENDED.test(this.tail)) this.put('，', this.draft.lastIndexOf('|', begin))
    this.add(begin, end)
  }

  /** What is seen of a stretch of the draft. */
  add(from: number, to: number): void {
    const kept: string[] = []
    for (let at = from; at < to; at++) {
      if (this.hidden.units[at] !== 0) continue
      UNSEEN.lastIndex = at
      const mark = UNSEEN.exec(this.draft)
      if (mark) {
        at += mark[0].length - 1
        continue
      }
      if (isLoose(this.draft, at)) continue
      kept.push(this.draft[at]!)
      this.places.push(at)
    }
    this.keep(kept.join(''))
  }

  private put(mark: string, place: number): void {
    this.places.push(place)
    this.keep(mark)
  }

  private keep(text: string): void {
    this.parts.push(text)
    this.tail = (this.tail + text).slice(-TAIL)
  }

  get block(): DraftBlock {
    return { text: asPrinted(this.parts.join('')), places: this.places }
  }
}
