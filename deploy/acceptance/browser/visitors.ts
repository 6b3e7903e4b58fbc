import { describe, expect, test } from 'vitest';
import type { Stage } from './accessibility.ts';
import { openAs, openPage, show } from './kit.ts';

export function visitorTests(stage: () => Stage): void {
  describe('a visitor', () => {
    test('signs in by a card, sees only his own menu, and signs out', async () => {
      const page = await openPage(stage().browser, stage().url);
      await page.goto('/permits');
      await page.waitForURL('**/sign-in?to=/permits');
      await page.getByRole('button', { name: /演示审核人/ }).click();
      await page.waitForURL('**/permits');
      const menu = page.getByRole('navigation', { name: '主导航' });
      await menu.getByRole('link', { name: '资金台账' }).waitFor();
      expect(await menu.getByRole('link', { name: '许可转移' }).count()).toBe(0);
      await page.getByRole('button', { name: '演示审核人' }).click();
      await page.getByRole('menuitem', { name: '退出登录' }).click();
      await page.waitForURL('**/sign-in**');
      await page.goto('/subsidies');
      await page.waitForURL('**/sign-in?to=/subsidies');
      await page.context().close();
    });

    test('is told a wrong password, and nothing else', async () => {
      const page = await openPage(stage().browser, stage().url);
      await show(page, '/sign-in');
      await page.getByLabel('用户名').fill('nobody');
      await page.getByLabel('密码').fill('wrong-password');
      await page.getByRole('button', { name: '登录', exact: true }).click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain('登录失败');
      await page.context().close();
    });

    test('without the role is told which permission is missing and whom to ask', async () => {
      const page = await openAs(stage().browser, stage().url, 'demo-policy-editor');
      await page.goto('/permits');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain('没有查看许可转移办件的权限');
      expect(await alert.innerText()).toContain('安全管理员');
      await page.context().close();
    });

    test('finds nothing and is told what to do next', async () => {
      const page = await openAs(stage().browser, stage().url, 'demo-registrar');
      await show(page, '/search?q=没有这样的名称');
      await page.getByText('没有找到经营主体').waitFor();
      await page.getByRole('button', { name: '重置' }).click();
      const rows = page.getByRole('row', { name: /演示/ });
      await rows.first().waitFor();
      expect(await rows.count()).toBeGreaterThan(0);
      await page.context().close();
    });

    test('meets a service that does not answer, and tries again', async () => {
      const page = await openAs(stage().browser, stage().url, 'demo-leading-office');
      const door = '**/api/journey/scoreboard';
      const problem = { title: '服务暂时不可用', detail: '请稍后重试', code: 'x', traceId: 't-1' };
      await page.route(door, (route) => route.fulfill({ status: 500, json: problem }));
      await page.goto('/targets');
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').innerText()).toContain('追踪号 t-1');
      await page.unroute(door);
      await page.getByRole('button', { name: '重试' }).click();
      await page.getByRole('heading', { name: '目标', exact: true }).waitFor();
      await page.context().close();
    });

    test('reaches search with a slash and the content with the first Tab', async () => {
      const page = await openAs(stage().browser, stage().url, 'demo-leading-office');
      await show(page, '/');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到主要内容');
      await page.keyboard.press('/');
      await page.keyboard.type('演示');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=**');
      await page.context().close();
    });
  });
}
