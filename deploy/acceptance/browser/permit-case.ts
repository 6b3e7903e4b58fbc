import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stage } from './accessibility.ts';
import { openAs, show } from './kit.ts';
import { preparePermitCase } from './world.ts';

const stateOf = (page: Page) => page.locator('.page-head .el-tag').first();
const untilState = (page: Page, state: string) =>
  stateOf(page).filter({ hasText: state }).waitFor();

/** Opens the form of an action, fills it as a person does, and confirms. */
async function decide(page: Page, action: string, fill: (dialog: Page) => Promise<void>) {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('dialog', { name: action }).waitFor();
  await fill(page);
  await page.getByRole('button', { name: `确认${action}` }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
const nothing = async () => {};

export function permitCaseTests(stage: () => Stage): void {
  describe('a permit case', () => {
    test('goes by mouse through correction, acceptance, suspension and completion', async () => {
      const { browser, url } = stage();
      const { caseId } = await preparePermitCase(url);
      const page = await openAs(browser, url, 'demo-permit-health');
      await show(page, `/permits/${caseId}`);
      await untilState(page, '待受理');

      await decide(page, '一次性补正告知', async () => {
        await page.getByLabel('告知书文号').fill('海卫补告〔2026〕1号');
        await page.getByLabel('需补正的内容').fill('法定代表人身份证复印件\n营业场所平面图');
      });
      await untilState(page, '待补正');
      await decide(page, '登记补正材料', nothing);
      await untilState(page, '待受理');
      await decide(page, '受理', nothing);
      await untilState(page, '办理中');
      await decide(page, '特别程序', async () => {
        await page.getByRole('dialog').locator('.el-select').click();
        await page.getByRole('option', { name: '检验' }).click();
        await page.getByLabel('告知书文号').fill('海卫特告〔2026〕1号');
        await page.getByLabel('所需工作日').fill('5');
      });
      await untilState(page, '暂停计时');
      await decide(page, '恢复计时', nothing);
      await untilState(page, '办理中');
      await decide(page, '换发办结', async () => {
        await page.getByLabel('新证编号').fill(`海卫公证字 ${caseId.slice(-8)}`);
      });
      await untilState(page, '已办结');
      await page.getByText('已办理，各单位已收到').waitFor();
      const history = await page.getByRole('list', { name: '办理记录' }).innerText();
      expect(history).toContain('海卫特告〔2026〕1号');
      expect(
        await page.getByRole('group', { name: '可办理的操作' }).getByRole('button').count(),
      ).toBe(0);
      await page.context().close();
    });

    test('is found, accepted and refused by keyboard alone', async () => {
      const { browser, url } = stage();
      const { caseId, name } = await preparePermitCase(url);
      const page = await openAs(browser, url, 'demo-permit-health');
      await show(page, `/permits?q=${encodeURIComponent(name)}`);
      await tabTo(page, 'tr');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/permits/${caseId}`);
      await untilState(page, '待受理');

      await press(page, '受理');
      await page.getByRole('dialog', { name: '受理' }).waitFor();
      await press(page, '确认受理');
      await untilState(page, '办理中');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });

      await press(page, '不予变更');
      await page.getByRole('dialog', { name: '不予变更' }).waitFor();
      await tabTo(page, 'textarea');
      await page.keyboard.type('现场核查不符合卫生要求');
      await page.keyboard.press('Tab');
      await page.keyboard.type('公共场所卫生管理条例 第8条');
      await press(page, '确认不予变更');
      await untilState(page, '不予变更');
      const history = await page.getByRole('list', { name: '办理记录' }).innerText();
      expect(history).toContain('现场核查不符合卫生要求');
      await page.context().close();
    });

    test('is not decided twice: who comes later is told so', async () => {
      const { browser, url } = stage();
      const { caseId } = await preparePermitCase(url);
      const page = await openAs(browser, url, 'demo-permit-health');
      const other = await openAs(browser, url, 'demo-permit-health');
      await show(page, `/permits/${caseId}`);
      await show(other, `/permits/${caseId}`);
      await decide(other, '受理', nothing);
      await page.getByRole('button', { name: '受理', exact: true }).click();
      await page.getByRole('button', { name: '确认受理' }).click();
      const alert = page.getByRole('dialog').getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/刷新|办理了此件|变化/);
      await untilState(page, '办理中');
      await page.context().close();
      await other.context().close();
    });
  });
}

const focused = (page: Page) =>
  page.evaluate(() => ({
    tag: document.activeElement?.tagName.toLowerCase() ?? '',
    text: document.activeElement?.textContent?.trim() ?? '',
  }));

/** Tab, and Tab again, until the focus is where a person wants it. */
async function tabTo(page: Page, tag: string, text?: string): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    const here = await focused(page);
    if (here.tag === tag && (text === undefined || here.text === text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${tag} ${text ?? ''}`);
}

async function press(page: Page, button: string): Promise<void> {
  await tabTo(page, 'button', button);
  await page.keyboard.press('Enter');
}
