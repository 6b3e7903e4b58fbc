import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { signedIn } from '../../demo/people.ts';
import type { Stage } from './accessibility.ts';
import { complaintsOf, decide, nothing, openAs, show } from './kit.ts';

type Version = { id: string; permitTypeId: string; name: string; effectiveFrom: string };

/** Types of no other test, so that a new version of one disturbs nobody; one whose version is older than today. */
const unused = ['drainage', 'pollutant-discharge', 'veterinary-drug', 'seed-business', 'pesticide'];
async function anUnusedType(url: string): Promise<Version> {
  const reader = signedIn(url, 'demo-policy-editor');
  const { body: session } = await reader.get('portal/session');
  const today = String(session['today']);
  const { body } = await reader.get(`rulebook/permit-types?on=${today}&limit=100`);
  const found = (body['items'] as Version[]).find(
    ({ permitTypeId, effectiveFrom }) => unused.includes(permitTypeId) && effectiveFrom < today,
  );
  if (!found) throw new Error('every unused permit type has a new version today');
  return found;
}

const addressOf = (page: Page): string => new URL(page.url()).pathname;
const table = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** An invented notice: only the statutory days are known of the real one. */
const daysOff: Record<string, string[]> = {
  元旦: ['01-01'],
  春节: ['02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11'],
  清明节: ['04-05'],
  劳动节: ['05-01', '05-02', '05-03'],
  端午节: ['06-09'],
  中秋节: ['09-15'],
  国庆节: ['10-01', '10-02', '10-03', '10-04', '10-05'],
};
const rows = Object.entries(daysOff).flatMap(([holiday, days]) =>
  days.map((day) => `2027-${day},放假,${holiday}`),
);
const fileOf = (lines: readonly string[]) => ({
  name: '2027.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['日期,类型,节日', ...lines].join('\n')),
});
const faulty = [...rows, '2027-13-01,放假,元旦', '2027-10-01,放假,国庆节'];

export function rulesTests(stage: () => Stage): void {
  describe('the rules', () => {
    test('of a permit type are drafted in a form, compared and issued by another person', async () => {
      const { browser, url } = stage();
      const type = await anUnusedType(url);
      const page = await openAs(browser, url, 'demo-policy-editor');
      await show(page, `/permit-types/${type.id}`);
      await page.getByRole('button', { name: '据此起草新版本' }).click();
      await page.getByLabel('法定时限（工作日）', { exact: true }).fill('500');
      await page.getByRole('button', { name: '增加申请材料' }).click();
      await page.getByRole('button', { name: '保存草稿' }).click();
      await page.getByText('不超过 120 个工作日').waitFor();
      await page.getByText('请填写材料名称').waitFor();
      expect(await complaintsOf(page)).toEqual([]);
      await page.getByLabel('法定时限（工作日）', { exact: true }).fill('15');
      await page
        .getByLabel(/^申请材料第 \d+ 行名称$/)
        .last()
        .fill('演示补充材料');
      await page.getByRole('button', { name: '保存草稿' }).click();
      await page.getByRole('heading', { name: '发布前核对' }).waitFor();
      expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
      const draft = addressOf(page);
      await page.context().close();

      const publisher = await openAs(browser, url, 'demo-policy-publisher');
      await show(publisher, draft);
      await publisher.getByText('没有到期日会变').waitFor();
      const changes = await table(publisher, '变化').innerText();
      expect(changes).toMatch(/法定时限（工作日）\s+\d+\s+15/);
      expect(changes).toContain('申请材料：演示补充材料');
      expect(await complaintsOf(publisher)).toEqual([]);
      await decide(publisher, '发布', nothing);
      await publisher.getByText('演示政策编辑').first().waitFor();
      await publisher.getByText('已发布').first().waitFor();
      await publisher.context().close();
    });

    test('of the promise are drafted in typed fields, and sent away by who does not agree', async () => {
      const { browser, url } = stage();
      const page = await openAs(browser, url, 'demo-policy-editor');
      await show(page, '/permit-types');
      await page.getByRole('link', { name: /^许可变更承诺时限第/ }).click();
      await page.getByRole('button', { name: '据此起草新版本' }).click();
      await page.getByLabel('承诺时限（工作日）', { exact: true }).fill('0');
      await page.getByRole('button', { name: '保存草稿' }).click();
      await page.getByText('请填写 1 至 120 的整数').waitFor();
      await page.getByLabel('承诺时限（工作日）', { exact: true }).fill('5');
      await page.getByText('变更登记证明', { exact: true }).first().click();
      await page.getByRole('button', { name: '保存草稿' }).click();
      await page.getByText('没有到期日会变').waitFor();
      const changes = await table(page, '变化').innerText();
      expect(changes).toMatch(/承诺时限（工作日）\s+7\s+5/);
      expect(changes).toContain('个转企证明、准予变更登记通知书');
      const draft = addressOf(page);
      await page.context().close();

      const publisher = await openAs(browser, url, 'demo-policy-publisher');
      await show(publisher, draft);
      await decide(publisher, '作废草稿', async (dialog) => {
        await dialog.getByLabel('作废的理由').fill('演示：依据尚未印发');
      });
      await publisher.getByText('演示：依据尚未印发').waitFor();
      await publisher.context().close();
    });

    test('of the calendar: a faulty notice is refused by its rows, a right one shows whom it moves', async () => {
      const { browser, url } = stage();
      const page = await openAs(browser, url, 'demo-policy-editor');
      await show(page, '/calendar');
      await page.getByText('用表格导入放假安排').click();
      await page.getByLabel('年份', { exact: true }).fill('2027');
      await page.getByLabel('文号', { exact: true }).fill('演示〔2026〕1号');
      await page.getByLabel('通知日期', { exact: true }).fill('2026-11-20');
      await page.keyboard.press('Enter');
      await page.getByLabel(/^表格/).setInputFiles(fileOf(faulty));
      await page.getByRole('button', { name: '校验并保存草稿' }).click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/第 21 行：.*2027-13-01[\s\S]*第 22 行：.*重复/);
      expect(await complaintsOf(page)).toEqual([]);
      await page.getByLabel(/^表格/).setInputFiles(fileOf(rows));
      await page.getByRole('button', { name: '校验并保存草稿' }).click();
      await page.getByText('已保存草稿，请由另一人预览并发布').waitFor();

      const publisher = await openAs(browser, url, 'demo-policy-publisher');
      await show(publisher, '/calendar');
      await publisher.getByRole('button', { name: '预览影响' }).first().click();
      await publisher.getByText(/首次确定 352 天/).waitFor();
      await publisher.getByText(/\d+ 个到期日会变/).waitFor();
      await publisher.getByText(/2027 年发布后的样子/).click();
      expect(await complaintsOf(publisher)).toEqual([]);
      await publisher.context().close();

      // Published, it would move the due days of every other test; so it is only looked at.
      await page
        .getByRole('button', { name: /^作废草稿.*2027 年/ })
        .first()
        .click();
      await page.getByRole('button', { name: '确认作废草稿' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.context().close();
    });
  });
}
