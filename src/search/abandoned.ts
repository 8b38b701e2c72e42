/** A search that was given up: nobody waits for it any more. */
export class Abandoned extends Error {}
