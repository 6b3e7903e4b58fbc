import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noodleShop } from '../../demo/story/cast.ts';
import { complaintsOf, openAs, openPage, show } from './kit.ts';

export type Stage = { browser: Browser; url: string; brokers: readonly string[] };

type Visit = [account: string, path: string];
const shop = `/entities/${noodleShop.businessId}`;

/** Every route of the console, by somebody who may see it; `…/first` opens the first of a list. */
const visits: Record<string, readonly Visit[]> = {
  work: [
    ['leading-office', '/'],
    ['permit-food-head', '/'],
    ['leading-office', '/inbox'],
    ['registrar', '/search?q=演示'],
    ['system-admin', '/'],
  ],
  business: [
    ['registrar', `${shop}?tab=journey`],
    ['registrar', `${shop}?tab=credit`],
    ['cultivation-haibowan', `${shop}?tab=permits`],
    ['cultivation-haibowan', `${shop}?tab=pool`],
    ['cultivation-haibowan', `${shop}?tab=subsidies`],
    ['cultivation-haibowan', '/pools/gzq?status=graduated'],
    ['sector-commerce', '/pools/sishang'],
    ['sector-commerce', `${shop}?tab=upscale`],
  ],
  permits: [
    ['permit-health', '/permits'],
    ['permit-health', '/permits/first'],
    ['permit-health', '/permits/on-file'],
    ['leading-office', '/permits/on-file?expiresWithin=90'],
    ['registrar', `${shop}/permit-application`],
    ['permit-health', '/print/approval/first'],
    ['permit-health', '/print/clock/first'],
  ],
  money: [
    ['finance-payer', '/subsidies'],
    ['leading-office', '/subsidies?view=eligible'],
    ['finance-reviewer', '/subsidies/first'],
    ['finance-payer', '/subsidies/batches'],
    ['finance-payer', '/subsidies/batches/first'],
    ['finance-reviewer', '/subsidies/ledger?fund=first'],
    ['leading-office', '/publicity'],
  ],
  rules: [
    ['leading-office', '/targets'],
    ['policy-editor', '/policies'],
    ['policy-editor', '/policies/first'],
    ['policy-editor', '/permit-types'],
    ['policy-publisher', '/permit-types/first'],
    ['policy-editor', '/calendar'],
    ['registrar', '/import'],
    ['security-admin', '/accounts'],
    ['security-admin', '/accounts/first'],
    ['auditor', '/accounts/first'],
    ['auditor', '/sign-ins'],
    ['registrar', '/own-password'],
    ['system-admin', '/no/such/page'],
    ['system-admin', '/ops'],
  ],
};

const lists: [prefix: string, door: string][] = [
  ['/permits/', 'permit-transfer/cases'],
  ['/print/', 'permit-transfer/cases'],
  ['/subsidies/batches/', 'subsidy-ledger/payment-batches'],
  ['/subsidies/ledger', 'subsidy-ledger/funds'],
  ['/subsidies/', 'subsidy-ledger/claims'],
  ['/accounts/', 'portal/accounts'],
  ['/policies/', 'rulebook/policies'],
  ['/permit-types/', 'rulebook/permit-types'],
];

/** The first thing of a list, as this person sees it. */
async function addressOf(page: Page, url: string, path: string): Promise<string> {
  if (!path.endsWith('first')) return path;
  const door = lists.find(([prefix]) => path.startsWith(prefix))?.[1] ?? '';
  const answer = await page.request.get(`${url}/api/${door}?limit=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return path.replace(/first$/, items[0]?.id ?? '');
}

export function accessibilityTests(stage: () => Stage): void {
  describe('everybody can read, in light, dark and large letters,', () => {
    test('the sign-in page', async () => {
      const page = await openPage(stage().browser, stage().url);
      await show(page, '/sign-in');
      expect(await complaintsOf(page)).toEqual([]);
      await page.context().close();
    });

    test.each(Object.keys(visits))('the pages of %s', async (chunk) => {
      const { browser, url } = stage();
      const complaints: Record<string, string[]> = {};
      for (const [account, path] of visits[chunk] ?? []) {
        const page = await openAs(browser, url, `demo-${account}`);
        await show(page, await addressOf(page, url, path));
        const found = await complaintsOf(page);
        if (found.length > 0) complaints[`${account} at ${path}`] = found;
        await page.context().close();
      }
      expect(complaints).toEqual({});
    });

    test('an open form with its errors, and the help', async () => {
      const page = await openAs(stage().browser, stage().url, 'demo-registrar');
      await show(page, '/search');
      await page.getByRole('button', { name: '设立登记' }).click();
      await page.getByRole('button', { name: '确认设立登记' }).click();
      await page.getByText('请填写名称').waitFor();
      expect(await complaintsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: '帮助' }).click();
      await page.getByRole('dialog', { name: '帮助' }).waitFor();
      expect(await complaintsOf(page)).toEqual([]);
      await page.context().close();
    });
  });
}
