import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { factToAwait, get, post, whenSignedOut } from './http.ts';
import type { Problem } from './problem.ts';

const wire = vi.fn<typeof fetch>();
const json = (body: unknown, init: ResponseInit = {}) => Response.json(body, init);
const sent = (call: number): Headers => wire.mock.calls[call]?.[1]?.headers as Headers;

beforeEach(() => vi.stubGlobal('fetch', wire));
afterEach(() => {
  wire.mockReset();
  vi.unstubAllGlobals();
});

describe('get', () => {
  test('leaves empty filters out of the address', async () => {
    wire.mockResolvedValueOnce(json({ items: [] }));
    await get('journey/worklist', { queue: 'todo', lamp: '', after: null, limit: 8 });
    expect(wire.mock.calls[0]?.[0]).toBe('/api/journey/worklist?queue=todo&limit=8');
  });

  test('sets what the path names into it, and asks the rest', async () => {
    wire.mockResolvedValueOnce(json({ items: [] }));
    await get('journey/scoreboard/{key}/items', { key: 'a/b', limit: 8 });
    expect(wire.mock.calls[0]?.[0]).toBe('/api/journey/scoreboard/a%2Fb/items?limit=8');
  });

  test('throws what the service refused, with its words and its trace', async () => {
    const body = {
      title: '没有权限',
      detail: '请联系负责人',
      code: 'not-permitted',
      traceId: 't-1',
    };
    wire.mockResolvedValueOnce(json(body, { status: 403 }));
    const refusal = (await get('journey/scoreboard').catch((error: unknown) => error)) as Problem;
    expect(refusal).toMatchObject({ ...body, status: 403, errors: [] });
  });

  test('speaks of the network when nothing answers', async () => {
    wire.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(get('journey/scoreboard')).rejects.toMatchObject({
      code: 'unreachable',
      status: 0,
    });
  });

  test('tells once that the session is over', async () => {
    const left = vi.fn<() => void>();
    whenSignedOut(left);
    wire.mockResolvedValueOnce(json({ title: '尚未登录' }, { status: 401 }));
    await expect(get('journey/scoreboard')).rejects.toMatchObject({ status: 401 });
    expect(left).toHaveBeenCalledOnce();
  });
});

describe('post', () => {
  test('carries the version seen, a key and the mark of this site', async () => {
    wire.mockResolvedValueOnce(json({}));
    await post('permit-transfer/cases/{id}/acceptance', { id: 'c 1' }, {}, { version: 7 });
    expect(wire.mock.calls[0]?.[0]).toBe('/api/permit-transfer/cases/c%201/acceptance');
    expect(sent(0).get('if-match')).toBe('"7"');
    expect(sent(0).get('x-tisheng-csrf')).toBe('1');
    expect(sent(0).get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('sends a command lost on the wire once more, under the same key', async () => {
    wire.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce(json({}));
    await post('journey/rebuild', {}, {});
    expect(wire).toHaveBeenCalledTimes(2);
    expect(sent(1).get('idempotency-key')).toBe(sent(0).get('idempotency-key'));
  });

  test('does not repeat a command that was refused', async () => {
    wire.mockResolvedValueOnce(json({ title: '数据已被他人更新' }, { status: 412 }));
    await expect(post('journey/rebuild', {}, {})).rejects.toMatchObject({ status: 412 });
    expect(wire).toHaveBeenCalledOnce();
  });

  test('keeps the fact it caused, so that the next reading waits for it', async () => {
    wire.mockResolvedValueOnce(json({}, { headers: { 'tisheng-fact': 'fact-9' } }));
    expect((await post('journey/rebuild', {}, {})).fact).toBe('fact-9');
    expect(factToAwait()).toBe('fact-9');
  });
});
