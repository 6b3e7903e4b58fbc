import { decide, exportOf, uploadAndCheck } from './imports.ts';
import { codeOf, type Registry, registrar } from './registry.ts';

/** What tests of an undo do and look at, in one registry. */
export function undoing(registry: Registry) {
  let number = 1_000;
  const nextCode = () => codeOf((number += 1));
  const ask = async (path: string) => (await registry.get(path, { as: registrar })).body;
  const byCode = (code: string) => ask(`/businesses/by-code/${code}`);

  async function takeIn(...lines: Parameters<typeof exportOf>) {
    const checked = await uploadAndCheck(registry, exportOf(...lines));
    return (await decide(registry, checked.batchId, 'confirmation')).batch;
  }

  return {
    nextCode,
    byCode,
    takeIn,
    fileOf: (businessId: string) => ask(`/businesses/${businessId}`),
    find: (q: string) => ask(`/businesses?q=${encodeURIComponent(q)}`),
    usesShown: (batchId: string, query = '') => ask(`/imports/${batchId}/uses${query}`),
    factsOf: async (businessId: string) =>
      (await registry.journal()).filter(({ subject }) => subject === `business/${businessId}`),
    undo: (batchId: string) => decide(registry, batchId, 'withdrawal'),
    /** A batch of one business. */
    async imported(line: object = {}) {
      const code = nextCode();
      const { batchId } = await takeIn({ code, ...line });
      return { batchId, code, businessId: (await byCode(code)).businessId as string };
    },
  };
}
