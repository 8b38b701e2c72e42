/** Why an index cannot be made or brought up to date; what is there already can be asked all the same. */
export type Hindrance =
  /** Nothing can be written in its folder. */
  | 'refused'
  /** The disk is full. */
  | 'full'
  /** The corpus is not there, or nothing is in it any more. */
  | 'gone'
  /** The corpus may not be looked into. */
  | 'forbidden'
  /** What a person wrote of the corpus, or corrected in it, cannot be read: the file, its line, and what is wrong. */
  | 'mistaken'
  /** Another program works on it and does not come to an end. */
  | 'busy'
  /** The disk of the index gives no locks. */
  | 'noLocks'
  /** The disk of the index does not do what disks do. */
  | 'failing'
  /** An index made elsewhere is damaged, of another version, or none. */
  | 'unfit'
  /** What was written to it last still stands beside it. */
  | 'unfinished'
  /** So many cannot be asked as one. */
  | 'tooMany'
  /** A cluster: its name is none, it cannot be reached, its certificate is not one that we trust. */
  | 'badAddress'
  | 'unreachable'
  | 'untrusted'
  /** A file of one's own that should say who one is cannot be read as such. */
  | 'noCertificate'
  /** It does not let this person in, has no such index, has one of another version or one that was never finished. */
  | 'denied'
  | 'noIndex'
  | 'oldMapping'
  | 'notWritten'
  /** It does not answer in time, has too much to do, no room left, or fails. */
  | 'slow'
  | 'overloaded'
  | 'clusterFull'
  | 'clusterFails'
  /** Another writer is at work. */
  | 'otherWriter'

/** What hinders, and where: a folder, a corpus, an index. */
export interface Hindering {
  why: Hindrance
  path: string
}

export class Hindered extends Error implements Hindering {
  constructor(
    readonly why: Hindrance,
    readonly path: string,
  ) {
    super(`${why}: ${path}`)
  }
}
