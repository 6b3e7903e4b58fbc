/** What is running, told to the launcher by message, or to a person as lines for the shell. */
export type Held = {
  databaseUrl: string;
  postgres: string;
  /** Absent when there is no Kafka, and `broker` says why. */
  brokers: string;
  broker: string;
};

export function tellLauncher(held: Partial<Held>): void {
  if (process.send) {
    process.send(held);
    return;
  }
  console.log(`export DATABASE_URL='${held.databaseUrl}'`);
  if (held.brokers) console.log(`export KAFKA_BROKERS='${held.brokers}'`);
}

/** The launcher may be killed without a word; its channel then closes, and we stop by ourselves. */
export function launcherGone(listener: () => void): void {
  if (process.channel) process.on('disconnect', listener);
}

/** The launcher builds the console while the servers start; without a launcher it is taken as built. */
export function consoleBuilt(): Promise<void> {
  if (!process.channel) return Promise.resolve();
  return new Promise((resolve) => {
    const listen = (message: unknown) => {
      if (message !== 'console-built') return;
      process.off('message', listen);
      resolve();
    };
    process.on('message', listen);
  });
}
