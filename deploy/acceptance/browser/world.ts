import { creditCodeCheckSign } from '@tisheng/contracts';
import { v7 } from 'uuid';
import { signedIn } from '../../demo/people.ts';

/** A household of this run alone, converted, with one permit at the health commission under way. */
export type Prepared = { businessId: string; caseId: string; name: string };

const serial = (): string => String(Date.now()).slice(-4) + String(Math.random()).slice(2, 4);
const code = (kind: '91' | '92'): string => {
  const first17 = `${kind}150302DEM${serial().padStart(6, '0')}`;
  return first17 + creditCodeCheckSign(first17);
};

/** Prepared through the public doors; what the browser then does is the test. */
export async function preparePermitCase(url: string): Promise<Prepared> {
  const { businessId, name } = await preparePermitHolder(url);
  const cultivation = signedIn(url, 'demo-cultivation-haibowan');
  return { businessId, name, caseId: await apply(cultivation, businessId) };
}

/** The same before anything was applied for. */
export async function preparePermitHolder(url: string): Promise<Omit<Prepared, 'caseId'>> {
  const registrar = signedIn(url, 'demo-registrar');
  const cultivation = signedIn(url, 'demo-cultivation-haibowan');
  const businessId = v7();
  const path = `business-registry/businesses/${businessId}`;
  const { body: session } = await registrar.get('portal/session');
  const today = String(session['today']);
  const name = `乌海市演示美发有限公司${businessId.slice(-4)}`;
  const operator = { name: '演示丁', idNumber: null };
  await registrar.put(path, {
    registrationId: v7(),
    name: `乌海市海勃湾区演示理发店${businessId.slice(-4)}`,
    kind: 'sole-proprietor',
    legalForm: '个体工商户',
    creditCode: code('92'),
    foundedOn: '2023-05-08',
    district: 'haibowan',
    premises: '乌海市海勃湾区演示路 6 号',
    industryCode: 'O8040',
    industryName: '理发及美容服务',
    businessScope: '理发服务',
    operator,
  });
  const permits = `permit-transfer/permits?businessId=${businessId}`;
  await cultivation.until(
    permits,
    ({ total }) => total !== undefined,
    'the business in the register',
  );
  const permit = {
    businessId,
    permitTypeId: 'public-place-hygiene',
    number: `演示卫证 ${businessId.slice(-6)}`,
    validFrom: '2025-06-01',
    validTo: '2029-05-31',
    fields: { premises: '乌海市海勃湾区演示路 6 号' },
  };
  await untilKnown(() => registrar.call('POST', 'permit-transfer/permits', permit, key('permit')));
  await registrar.decide(path, 'conversion', `${businessId}-conversion`, {
    route: 're-registration',
    proof: 'conversion-certificate',
    certificateNo: `转证-${businessId.slice(-6)}`,
    convertedOn: today,
    to: {
      registrationId: v7(),
      creditCode: code('91'),
      name,
      legalForm: '有限责任公司（自然人独资）',
    },
    legalRepresentative: operator,
  });
  await cultivation.until(
    `permit-transfer/application-checks/${businessId}`,
    ({ converted }) => converted !== null,
    'the conversion at the permits',
  );
  return { businessId, name };
}

const key = (what: string) => ({ 'idempotency-key': `${what}-${v7()}` });

/** A fact needs a moment to travel from the registry to the permits. */
async function untilKnown(call: () => Promise<{ status: number; body: object }>): Promise<void> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const answer = await call();
    if (answer.status < 400) return;
    if (performance.now() > deadline) throw new Error(JSON.stringify(answer.body));
  }
}

async function apply(cultivation: ReturnType<typeof signedIn>, businessId: string) {
  const { body } = await cultivation.get(`permit-transfer/permits?businessId=${businessId}`);
  const permits = body['items'] as { id: string }[];
  const permitIds = permits.map(({ id }) => id);
  await cultivation.post('permit-transfer/applications', `${businessId}-application`, {
    businessId,
    permitIds,
  });
  const { body: found } = await cultivation.until(
    `permit-transfer/cases?businessId=${businessId}`,
    ({ total }) => Number(total) > 0,
    'the case at the health commission',
  );
  const cases = found['items'] as { id: string }[];
  return cases[0]?.id ?? '';
}
