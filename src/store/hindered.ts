/** Why an index cannot be made or brought up to date; what is there already can be asked all the same. */
export type Hindrance =
  /** Nothing can be written in its folder. */
  | 'refused'
  /** The disk is full. */
  | 'full'
  /** The corpus is not there, or nothing is in it any more. */
  | 'gone'
  /** Another program works on it and does not come to an end. */
  | 'busy'

export class Hindered extends Error {
  constructor(
    readonly why: Hindrance,
    /** What it is about: a folder, a corpus, an index. */
    readonly path: string,
  ) {
    super(`${why}: ${path}`)
  }
}
