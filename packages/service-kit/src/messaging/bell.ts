/** Wakes one waiter before its time; a ring while nobody waits is kept for the next one. */
export type Bell = { ring(): void; wait(milliseconds: number): Promise<void> };

export function bell(): Bell {
  let rung = false;
  let wake = () => {};
  return {
    ring() {
      rung = true;
      wake();
    },
    async wait(milliseconds) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}

/** 100 ms, 200 ms, 400 ms … up to five seconds: the pause after the n-th failure in a row. */
export function backoffMs(failures: number): number {
  return Math.min(5_000, 100 * 2 ** Math.min(failures - 1, 10));
}
