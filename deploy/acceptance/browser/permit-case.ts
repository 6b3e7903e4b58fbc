import { wholePdf } from '@tisheng/test-kit';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stage } from './accessibility.ts';
import { press, tabTo } from './keyboard.ts';
import { complaintsOf, decide, nothing, openAs, show } from './kit.ts';
import { preparePermitCase, preparePermitHolder } from './world.ts';

const stateOf = (page: Page) => page.locator('.page-head .el-tag').first();
const untilState = (page: Page, state: string) =>
  stateOf(page).filter({ hasText: state }).waitFor();

/** The same by keys: the form is open when its first field has the focus. */
async function decideByKeys(page: Page, action: string, fill: () => Promise<void>) {
  await press(page, action);
  const dialog = page.getByRole('dialog', { name: action });
  await dialog.waitFor();
  if (fill !== nothing) {
    // The dialog takes the focus once it has come up; keys pressed before would go elsewhere.
    await dialog.locator(':focus').waitFor();
    await tabTo(page, 'input', '');
    await fill();
  }
  await press(page, `确认${action}`);
  await dialog.waitFor({ state: 'hidden' });
}

/** One of the selects of the open form. */
async function pick(page: Page, index: number, option: string): Promise<void> {
  await page.getByRole('dialog').locator('.el-select').nth(index).click();
  await page.getByRole('option', { name: option }).click();
}

const aScan = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: wholePdf(name),
});

async function addScan(page: Page, kind: string, name: string): Promise<void> {
  await page.locator('.upload .el-select').click();
  await page.getByRole('option', { name: kind }).click();
  await page.getByLabel(/^选择扫描件/).setInputFiles(aScan(name));
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await page.getByRole('link', { name }).waitFor();
}

export function permitCaseTests(stage: () => Stage): void {
  describe('a permit case', () => {
    test('goes by mouse through every state that an officer can bring about', async () => {
      const { browser, url } = stage();
      const { caseId } = await preparePermitCase(url);
      const page = await openAs(browser, url, 'demo-permit-health');
      await show(page, `/permits/${caseId}`);
      await untilState(page, '待受理');
      await decide(page, '转办', nothing);
      await page.getByText('改由演示经办乙承办').waitFor();
      await decide(page, '一次性补正告知', async () => {
        await page.getByLabel('告知书文号').fill('海卫补告〔2026〕1号');
        await page.getByLabel('需补正的内容').fill('法定代表人身份证复印件\n营业场所平面图');
      });
      await untilState(page, '待补正');
      await decide(page, '登记补正材料', nothing);
      await untilState(page, '待受理');
      await decide(page, '登记材料', async () => {
        await pick(page, 0, '原许可证正、副本');
        await pick(page, 1, '容缺');
      });
      await page.getByText('▲ 容缺').waitFor();
      await decide(page, '受理', nothing);
      await untilState(page, '办理中');
      await decide(page, '特别程序', async () => {
        await pick(page, 0, '检验');
        await page.getByLabel('告知书文号').fill('海卫特告〔2026〕1号');
        await page.getByLabel('所需工作日').fill('5');
      });
      await untilState(page, '暂停计时');
      expect(await complaintsOf(page)).toEqual([]);
      await decide(page, '恢复计时', nothing);
      await untilState(page, '办理中');
      await decide(page, '延长时限', async () => {
        await page.getByLabel('理由').fill('需现场核查');
      });
      await page.getByText('理由：需现场核查').waitFor();

      await addScan(page, '原许可证正、副本', '原证.pdf');
      await page.getByText('▲ 容缺').waitFor({ state: 'hidden' });
      await decide(page, '换发办结', async () => {
        await page.getByLabel('新证编号').fill(`海卫公证字 ${caseId.slice(-8)}`);
        await page.getByRole('button', { name: /^新证扫描件/ }).setInputFiles(aScan('新证.pdf'));
      });
      await untilState(page, '已办结');
      await page.getByText('已办理，各单位已收到').waitFor();
      await addScan(page, '送达回证', '回证.pdf');
      await page.getByRole('link', { name: '回证.pdf' }).waitFor();
      const history = await page.getByRole('list', { name: '办理记录' }).innerText();
      expect(history).toContain('海卫特告〔2026〕1号');
      expect(history).not.toContain('送达\n');
      expect(
        await page.getByRole('group', { name: '可办理的操作' }).getByRole('button').count(),
      ).toBe(0);
      await page.getByRole('link', { name: '期限计算说明' }).click();
      await page.getByRole('heading', { name: /^承诺时限：/ }).waitFor();
      expect(await complaintsOf(page)).toEqual([]);
      await page.context().close();
    });

    test('goes by keyboard alone from the list to the new permit', async () => {
      const { browser, url } = stage();
      const { caseId, name } = await preparePermitCase(url);
      const page = await openAs(browser, url, 'demo-permit-health');
      await show(page, `/permits?q=${encodeURIComponent(name)}`);
      await tabTo(page, 'tr');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/permits/${caseId}`);
      await untilState(page, '待受理');

      await decideByKeys(page, '一次性补正告知', async () => {
        await page.keyboard.type('海卫补告〔2026〕2号');
        await page.keyboard.press('Tab');
        await page.keyboard.type('营业场所平面图');
      });
      await untilState(page, '待补正');
      await decideByKeys(page, '登记补正材料', nothing);
      await untilState(page, '待受理');
      await decideByKeys(page, '受理', nothing);
      await untilState(page, '办理中');
      await decideByKeys(page, '特别程序', async () => {
        await page.keyboard.press('Enter');
        await page.getByRole('option', { name: '检验' }).waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await page.keyboard.type('海卫特告〔2026〕2号');
        await page.keyboard.press('Tab');
        await page.keyboard.type('3');
      });
      await untilState(page, '暂停计时');
      await decideByKeys(page, '恢复计时', nothing);
      await untilState(page, '办理中');
      await decideByKeys(page, '换发办结', async () => {
        // Listened for well before the key: the browser has to be told first to hand its chooser over.
        const chooser = page.waitForEvent('filechooser');
        await page.keyboard.type(`键盘 ${caseId.slice(-8)}`);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await (await chooser).setFiles(aScan('新证.pdf'));
      });
      await untilState(page, '已办结');
      const history = await page.getByRole('list', { name: '办理记录' }).innerText();
      expect(history).toContain('海卫特告〔2026〕2号');
      await page.context().close();
    });

    test('is refused and withdrawn with a reason, and cannot be paused without a lawful one', async () => {
      const { browser, url } = stage();
      const [refused, withdrawn] = [await preparePermitCase(url), await preparePermitCase(url)];
      const page = await openAs(browser, url, 'demo-permit-health');
      await show(page, `/permits/${refused.caseId}`);
      await decide(page, '受理', nothing);
      await untilState(page, '办理中');
      await page.getByRole('button', { name: '特别程序', exact: true }).click();
      await page.getByRole('button', { name: '确认特别程序' }).click();
      await page.getByText('请选择事由').waitFor();
      expect(await complaintsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await decide(page, '不予变更', async () => {
        await page.getByLabel('意见').fill('现场核查不符合卫生要求');
        await page.getByLabel('法律依据').fill('公共场所卫生管理条例 第8条');
      });
      await untilState(page, '不予变更');
      await page.getByRole('link', { name: '不予变更决定书' }).click();
      await page.getByText('依法申请行政复议').waitFor();

      await show(page, `/permits/${withdrawn.caseId}`);
      await decide(page, '撤回申请', async () => {
        await page.getByLabel('撤回的原因').fill('另行申请');
      });
      await untilState(page, '已撤回');
      await page.context().close();
    });

    test('is applied for with its materials, and several are accepted at once', async () => {
      const { browser, url } = stage();
      const { businessId, name } = await preparePermitHolder(url);
      const window = await openAs(browser, url, 'demo-cultivation-haibowan');
      await show(window, `/entities/${businessId}/permit-application`);
      await window.getByRole('checkbox', { name: /公共场所卫生许可证/ }).check();
      await window.getByRole('button', { name: '必须的已全部交齐' }).click();
      expect(await complaintsOf(window)).toEqual([]);
      await window.getByRole('button', { name: '提交申请（1 证）' }).click();
      await window.getByRole('heading', { name: '申请已提交' }).waitFor();
      await window.context().close();

      const page = await openAs(browser, url, 'demo-permit-health');
      await show(page, `/permits?q=${encodeURIComponent(name)}`);
      await page
        .getByRole('row', { name: new RegExp(name) })
        .locator('.el-checkbox')
        .click();
      await page.getByRole('button', { name: '批量受理（1 件）' }).click();
      await page.getByRole('button', { name: /^确认批量受理/ }).click();
      await page.getByText(/✓ 许转-.* 已办理/).waitFor();
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
