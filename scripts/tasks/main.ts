/** Runs a task to its exit status; what it throws is said in its own words, and is status 2. */
export async function main(task: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await task();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
