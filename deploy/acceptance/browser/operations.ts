import { factNames } from '@tisheng/contracts/words';
import { createLogger } from '@tisheng/service-kit/logger';
import { kafkaBroker } from '@tisheng/service-kit/messaging';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { noodleShop } from '../../demo/story/cast.ts';
import type { Stage } from './accessibility.ts';
import { complaintsOf, nothing, openAs, show } from './kit.ts';

const topic = 'conversion-pool.events.v1';

/** As conversion-pool would tell it; the journey alone reads the first, whose data break their contract; nobody reads the second. */
function envelope(type: string, data: object) {
  const subject = `candidate/${uuidv7()}`;
  return JSON.stringify({
    id: uuidv7(),
    source: 'conversion-pool',
    type,
    dataversion: 1,
    subject,
    sequence: 1,
    partitionkey: noodleShop.businessId,
    time: new Date().toISOString(),
    occurredOn: '2026-11-30',
    actor: { id: 'demo-officer', name: '演示专员', bureau: 'district-government', roles: [] },
    correlationId: uuidv7(),
    causationId: null,
    data,
  });
}

/** Parks one fact of the noodle shop in the journey, and lets another wait behind it. */
async function park(brokers: readonly string[]): Promise<void> {
  const logger = createLogger('poison', 'silent');
  const publisher = kafkaBroker({ brokers, clientId: 'poison', logger }).publisher();
  const values = [
    envelope('CandidateSuggested', { suggestedOn: '不是日期', phone: '13900001111' }),
    envelope('NobodyReadsThis', {}),
  ];
  await publisher.publish(
    topic,
    values.map((value) => ({ key: noodleShop.businessId, value })),
  );
  await publisher.close();
}

const letterOf = (page: Page) =>
  page.getByRole('listitem').filter({ hasText: `${factNames.CandidateSuggested} · 编号` });
const notice = (page: Page) => page.getByText('该主体有信息尚未处理完');

export function operationsTests(stage: () => Stage): void {
  describe('what is stuck', () => {
    test('is seen, tried again, and skipped by two people, while officers are told', async () => {
      const { browser, url, brokers } = stage();
      await park(brokers);
      const admin = await openAs(browser, url, 'demo-system-admin');
      await show(admin, '/');
      const menu = admin.getByRole('navigation', { name: '主导航' });
      await menu.getByRole('link', { name: '运行与事件' }).click();
      const letter = letterOf(admin);
      await letter.getByText('其后等待').waitFor({ timeout: 60_000 });
      expect(await letter.innerText()).toMatch(/其后等待\s*1 条/);
      await letter.getByText('脱敏内容').first().click();
      expect(await letter.innerText()).not.toContain('13900001111');
      for (const width of [1440, 1366, 390]) {
        await admin.setViewportSize({ width, height: 900 });
        expect([width, await complaintsOf(admin)]).toEqual([width, []]);
      }
      await admin.setViewportSize({ width: 1366, height: 768 });

      const officer = await openAs(browser, url, 'demo-cultivation-haibowan');
      await show(officer, `/entities/${noodleShop.businessId}`);
      await notice(officer).waitFor();
      expect(await complaintsOf(officer)).toEqual([]);

      await decideOn(admin, '重试', nothing);
      await admin.getByText('仍被搁置 1').first().waitFor();
      await decideOn(admin, '申请跳过', async (dialog) => {
        await dialog.getByLabel('理由', { exact: true }).fill('演示：该条已另行补录');
      });
      await letterOf(admin).getByText('待领导小组办公室另一人确认').waitFor();

      const office = await openAs(browser, url, 'demo-leading-office');
      await show(office, '/ops');
      await letterOf(office).getByText('演示：该条已另行补录').waitFor();
      expect(await complaintsOf(office)).toEqual([]);
      await decideOn(office, '同意跳过', nothing);
      await office.getByText('没有搁置的事实').waitFor();
      await show(officer, `/entities/${noodleShop.businessId}`);
      await officer.getByRole('heading', { level: 1 }).waitFor();
      await officer.waitForLoadState('networkidle');
      expect(await notice(officer).count()).toBe(0);
      for (const page of [admin, officer, office]) await page.context().close();
    });

    test('is no page for who does not run the city', async () => {
      const page = await openAs(stage().browser, stage().url, 'demo-registrar');
      await page.goto('/ops');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain('没有查看运行情况的权限');
      await page.context().close();
    });

    test('is said of a service that does not answer, or tries in vain, beside those that do', async () => {
      const page = await openAs(stage().browser, stage().url, 'demo-system-admin');
      const problem = { title: '服务暂时不可用', detail: '该服务暂时没有答复', code: 'x' };
      await page.route('**/api/journey/operations', (route) =>
        route.fulfill({ status: 422, json: problem }),
      );
      await page.route('**/api/rulebook/operations', async (route) => {
        const since = '2026-11-30T02:00:00.000Z';
        const partition = { topic: 'portal.events.v1', partition: 3, failures: 7, since };
        const json = {
          ...(await (await route.fetch()).json()),
          troubles: [{ ...partition, error: 'error 40001' }],
          sweepTroubles: [{ sweep: 'end-publicities', kind: 'stalled', found: 4, since }],
        };
        await route.fulfill({ json });
      });
      await show(page, '/ops');
      const troubled = page.getByRole('row', { name: /政策与日历/ });
      await troubled.getByText('portal.events.v1 第 3 分区连续 7 次未能处理').waitFor();
      await troubled
        .getByText('发现 4 件到期事项无法处理，请查看日志（自 2026-11-30 10:00）')
        .waitFor();
      const row = page.getByRole('row', { name: /旅程与待办/ });
      await row.getByText('没有应答').waitFor();
      await page
        .getByRole('row', { name: /补助资金/ })
        .getByText('就绪')
        .waitFor();
      expect(await complaintsOf(page)).toEqual([]);
      await page.context().close();
    });
  });
}

/** The button of the letter, not the one of the whole service. */
async function decideOn(
  page: Page,
  action: string,
  fill: (dialog: Page) => Promise<void>,
): Promise<void> {
  await letterOf(page)
    .getByRole('button', { name: new RegExp(`^${action}`) })
    .click();
  await page.getByRole('dialog', { name: action }).waitFor();
  await fill(page);
  await page.getByRole('button', { name: `确认${action}` }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
