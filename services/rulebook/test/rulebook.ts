import { anActorToken, serviceUnderTest } from '@tisheng/test-kit';
import { createApp } from '#app.ts';

/** The rulebook as every test of its doors opens it, with the texts that the city begins with. */
export async function openRulebook(startsAt = '2026-11-23T01:00:00.000Z') {
  const rulebook = await serviceUnderTest('rulebook', createApp, startsAt);
  await rulebook.app.runDue();
  return rulebook;
}

export type Rulebook = Awaited<ReturnType<typeof openRulebook>>;

export const editor = { id: 'editor-1', name: '政策编辑甲', roles: ['policy-editor' as const] };
export const publisher = {
  id: 'publisher-1',
  name: '政策发布人乙',
  roles: ['policy-publisher' as const],
};
/** Holds both roles, and still may not publish what she wrote. */
export const editorAndPublisher = {
  id: 'both-1',
  name: '政策编辑丙',
  roles: ['policy-editor' as const, 'policy-publisher' as const],
};
export const reader = {
  id: 'officer-1',
  name: '培育专员丁',
  roles: ['cultivation-officer' as const],
};

/** Reads drafts too, and decides nothing. */
export const auditor = { id: 'auditor-1', name: '审计戊', roles: ['auditor' as const] };

/** A fixed uuid v7. */
export const idOf = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** An answer byte by byte, as a browser saves it. */
export async function bytesOf({ app }: Rulebook, path: string): Promise<Buffer> {
  const token = await anActorToken({ audience: 'rulebook', ...reader });
  const headers = { authorization: `Bearer ${token}` };
  const url = `/api/rulebook${path}`;
  return (await app.server.inject({ method: 'GET', url, headers })).rawPayload;
}
