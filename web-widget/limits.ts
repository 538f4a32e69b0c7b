/** Longest question the wire takes; a test holds it equal to the contract's, whose module would bring a schema library into the bundle. */
export const LONGEST_QUESTION = 6_000
