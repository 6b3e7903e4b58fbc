/**
 * Named steps at which a test may kill the process: `CRASHPOINT=relay.send.after:3` sends SIGKILL to
 * itself at the third passage. Unset, a passage costs one look at a map.
 */
const left = new Map<string, number>();

for (const point of (process.env['CRASHPOINT'] ?? '').split(',')) {
  const [name, count] = point.split(':');
  if (name) left.set(name, Number(count ?? 1));
}

export type Crashpoint = `${Step}.${'before' | 'after'}`;

type Step =
  | 'http.accepted'
  | 'tx.begin'
  | 'command.load'
  | 'state.save'
  | 'journal.append'
  | 'tx.commit'
  | 'http.response'
  | 'relay.lock'
  | 'relay.delete'
  | 'relay.send'
  | 'relay.commit'
  | 'relay.seal'
  | 'inbox.insert'
  | 'effect.apply'
  | 'deadletter.insert'
  | 'consumer.commit'
  | 'consumer.offset'
  | 'timer.sweep';

export function crashpoint(name: Crashpoint): void {
  const passages = left.get(name);
  if (passages === undefined) return;
  if (passages <= 1) process.kill(process.pid, 'SIGKILL');
  left.set(name, passages - 1);
}

/** Called when a service starts. @throws Error when a crash point is set under the production profile. */
export function assertNoCrashpointInProduction(profile: string): void {
  if (profile === 'production' && left.size > 0) {
    throw new Error('CRASHPOINT is set; it has no place in production');
  }
}
