/** What is kept cannot be unpacked: bytes of the file were changed by somebody else. */
export class DamagedContent extends Error {}
