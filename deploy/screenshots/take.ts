import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, show } from '../acceptance/browser/kit.ts';
import { noodleShop } from '../demo/story/cast.ts';

const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:8080' } },
});

type Picture = {
  name: string;
  account: string;
  pathOf: (page: Page) => string | Promise<string>;
};

/** The pictures of the README, each as the person sees it whose work it shows. */
const pictures: Picture[] = [
  { name: 'workbench', account: 'demo-leading-office', pathOf: () => '/' },
  {
    name: 'journey',
    account: 'demo-leading-office',
    pathOf: () => `/entities/${noodleShop.businessId}?tab=journey`,
  },
  { name: 'permit-case', account: 'demo-permit-health', pathOf: suspendedCase },
];

/** 公共场所卫生: its clock was lawfully suspended, so that the ribbon shows every kind of day. */
async function suspendedCase(page: Page): Promise<string> {
  const query = `businessId=${noodleShop.businessId}&permitTypeId=public-place-hygiene`;
  const answer = await page.request.get(`/api/permit-transfer/cases?${query}&limit=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  if (!items[0]) throw new Error('no such case yet: wait until the demonstration is complete');
  return `/permits/${items[0].id}`;
}

// The watermark names the minute: without it the same city gives the same picture.
const stillLife = '[style*="background-image"] { background-image: none !important }';

/** What tells the story; below it lies only more of the same. */
const upperPart = { x: 0, y: 0, width: 1440, height: 820 };

async function take(browser: Browser, { name, account, pathOf }: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: values.url,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const answer = await page.request.post('/api/portal/session', {
    data: { account },
    headers: { 'x-tisheng-csrf': '1' },
  });
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${await answer.text()}`);
  await show(page, await pathOf(page));
  await page.waitForLoadState('networkidle');
  await page.addStyleTag({ content: stillLife });
  const path = fileURLToPath(new URL(`${name}.png`, import.meta.url));
  await page.screenshot({ path, clip: upperPart, animations: 'disabled' });
  await context.close();
}

const browser = await openBrowser();
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
}
