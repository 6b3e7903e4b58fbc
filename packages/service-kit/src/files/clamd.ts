import { connect } from 'node:net';
import { refuse } from '../refusal.ts';
import type { VirusScan } from './accept-scan.ts';

const answerMs = 30_000;
const chunkBytes = 64 * 1024;

/**
 * ClamAV's daemon over TCP (`INSTREAM`, clamd(8)): the bytes in pieces that tell their length, ended by a length of
 * zero. Without a clear answer nothing is let in.
 * @throws Refusal `virus-scan-unavailable`
 */
export function clamdScan({ host, port }: { host: string; port: number }): VirusScan {
  return async (bytes) => {
    const answer = await ask({ host, port }, bytes).catch((error: unknown) => {
      throw unavailable(error);
    });
    if (answer === 'stream: OK') return null;
    const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
    if (found) return found;
    throw unavailable(answer);
  };
}

/** What the network said is for the log, not for whoever uploads. */
function unavailable(cause: unknown) {
  const message = '病毒查杀服务没有答复，请稍后再上传';
  return Object.assign(refuse('virus-scan-unavailable', message), { cause });
}

function ask(address: { host: string; port: number }, bytes: Uint8Array): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(address);
  let answer = '';
  socket.setTimeout(answerMs, () => socket.destroy(new Error('no answer in time')));
  socket.on('connect', () => {
    socket.write('zINSTREAM\0');
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const chunk = bytes.subarray(at, at + chunkBytes);
      socket.write(lengthOf(chunk));
      socket.write(chunk);
    }
    socket.write(lengthOf(new Uint8Array()));
  });
  socket.on('data', (part) => {
    answer += part.toString();
  });
  socket.on('error', reject);
  socket.on('close', () => resolve(answer.replaceAll('\0', '').trim()));
  return promise.finally(() => socket.destroy());
}

function lengthOf({ length }: Uint8Array): Buffer {
  const told = Buffer.alloc(4);
  told.writeUInt32BE(length);
  return told;
}
