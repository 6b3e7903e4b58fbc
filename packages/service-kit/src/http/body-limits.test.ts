import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { identifyByToken } from './access.ts';
import { createHttpServer, fileBytesMax } from './server.ts';
import { acceptFiles, requireFile } from './uploaded-file.ts';

const verify = async (token: string) => {
  if (token !== 'good') throw new Error('forged');
  return { id: 'u', name: '测试员', bureau: 'health' as const, roles: [], districts: [] };
};

function server() {
  const made = createHttpServer({
    service: 'trial',
    logger: pino({ level: 'silent' }),
    identify: identifyByToken('trial', verify),
    refusals: {},
  });
  acceptFiles(made);
  const signedIn = { access: 'signed-in' as const, scope: 'self' as const };
  made.post('/forms', { config: signedIn }, () => ({ taken: true }));
  made.post('/files', { config: { ...signedIn, takesFile: true } }, ({ body }) => ({
    bytes: requireFile(body).bytes.length,
  }));
  return made;
}

async function send(url: string, bytes: number, type: string, token = 'good') {
  const response = await server().inject({
    method: 'POST',
    url,
    headers: { 'content-type': type, authorization: `Bearer ${token}` },
    payload: Buffer.alloc(bytes, 0x20),
  });
  return [response.statusCode, response.json().code ?? response.json().bytes];
}

const aboveForm = 1024 * 1024 + 1;

describe('a body', () => {
  test.each(['application/json', 'text/csv', 'application/pdf'])(
    'of %s that is larger than a form is refused at an ordinary door',
    async (type) => {
      expect(await send('/forms', aboveForm, type)).toEqual([413, 'file-too-large']);
    },
  );

  test('that is a file is refused where no file is meant', async () => {
    expect(await send('/forms', 10, 'text/csv')).toEqual([422, 'unreadable-file']);
  });

  test('that is a large file is taken where files are meant, up to a limit', async () => {
    expect(await send('/files', aboveForm, 'text/csv')).toEqual([200, aboveForm]);
    expect(await send('/files', fileBytesMax + 1, 'text/csv')).toEqual([413, 'file-too-large']);
  });

  test('of a stranger is not looked at, whatever its size', async () => {
    expect(await send('/files', fileBytesMax + 1, 'text/csv', 'forged')).toEqual([
      401,
      'not-signed-in',
    ]);
  });
});
