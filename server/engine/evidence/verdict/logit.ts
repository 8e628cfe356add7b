/** The logarithm of the odds of a probability, bounded where it is all but sure. */
export const logit = (p: number): number => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6));
