/** Whether the tests run at full size (`npm run stress`) and not at that of each change (`npm test`). */
export const atFullSize = process.env['VOUCH_STRESS'] !== undefined;

/** How often a test does something: so often at each change, so often at full size. */
export const sized = (each: number, full: number): number => (atFullSize ? full : each);

/** The seed of what is random in a test: another one each time at full size, where the title of a failed test says it. */
export const seed = atFullSize ? Number(process.env['VOUCH_SEED'] ?? Date.now() % 1_000_000) : 7;
