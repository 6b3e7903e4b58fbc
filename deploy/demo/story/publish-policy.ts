import type { People } from './step.ts';

const looksMax = 5;

/**
 * 起草、换人签发. A draft saved just before a crash is seen with its version when the story is told again; one that
 * was issued already is left as it is.
 */
export async function publishPolicy(
  { editor, publisher }: People,
  draftId: string,
  policy: { policyId: string } & Record<string, unknown>,
): Promise<void> {
  const draft = `rulebook/policy-drafts/${draftId}`;
  for (let look = 1; look <= looksMax; look += 1) {
    const known = await publisher.call('GET', draft);
    if (known.status === 200 && known.body['status'] !== 'draft') return;
    const version = known.body['version'] ?? 0;
    const saved = await editor.call('PUT', draft, { ...policy, version });
    if (saved.status === 412) continue;
    if (saved.status >= 400) throw new Error(`${policy.policyId}: ${JSON.stringify(saved.body)}`);
    await publisher.decide(draft, 'issuance', policy.policyId);
    return;
  }
}
