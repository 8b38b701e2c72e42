/** What a person wrote of a corpus, or corrected in it, cannot be read: the file, its line, and what is wrong. */
export class Mistaken extends Error {}
