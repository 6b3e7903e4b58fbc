/** Chinese first, English below: the reader may know only one of them. */
export function say(chinese, english) {
  console.log(english === undefined ? chinese : `${chinese}\n  ${english}`);
}

/** A problem that a person can solve: shown without a stack trace. */
export class Obstacle extends Error {
  constructor(chinese, english) {
    super(`${chinese}\n  ${english}`);
  }
}

export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (problem) {
    console.error(problem instanceof Obstacle ? `✘ ${problem.message}` : problem);
    process.exitCode = 1;
  }
}
