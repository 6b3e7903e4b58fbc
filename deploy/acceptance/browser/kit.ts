import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

type Look = 'light' | 'dark' | 'elder';
const looks: readonly Look[] = ['light', 'dark', 'elder'];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `CHROMIUM_PATH`, else the first on PATH: no browser is downloaded. */
function chromiumPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  if (!found) throw new Error('no Chromium: install chromium or set CHROMIUM_PATH');
  return found;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });

/** A visitor's own window, as the desktops of the city show it. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** Signed in as a demonstration account, by the same door as the card of the sign-in page. */
export async function openAs(browser: Browser, url: string, account: string): Promise<Page> {
  const page = await openPage(browser, url);
  const answer = await page.request.post(`${url}/api/portal/session`, {
    data: { account },
    headers: { 'x-tisheng-csrf': '1' },
  });
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${await answer.text()}`);
  return page;
}

/** 深色 and 大字 as the header's buttons put them on, without loading the page anew. */
async function dress(page: Page, look: Look): Promise<void> {
  await page.evaluate((chosen) => {
    document.documentElement.classList.toggle('dark', chosen === 'dark');
    document.documentElement.classList.toggle('elder', chosen === 'elder');
  }, look);
}

/** Shown means: a heading stands there and nothing is loading any more. */
export async function show(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.el-skeleton'));
}

// The watermark lies over everything without taking part: axe could not judge the contrast beneath it.
// A colour on its way to another is nobody's colour.
const stillLife = `
  [style*="background-image"] { background-image: none !important }
  * { transition: none !important }
`;

/** What axe finds by WCAG 2.0–2.2 A and AA, and whether the page must be pushed sideways, in each look. */
export async function complaintsOf(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: stillLife });
  const complaints: string[] = [];
  for (const look of looks) {
    await dress(page, look);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
      .analyze();
    for (const { id, nodes } of violations)
      complaints.push(`${look} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    if (await scrollsSideways(page)) complaints.push(`${look}: the page scrolls sideways`);
  }
  return complaints;
}

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );

/** Opens the form of an action, fills it as a person does, and confirms. */
export async function decide(
  page: Page,
  action: string,
  fill: (dialog: Page) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('dialog', { name: action }).waitFor();
  await fill(page);
  await page.getByRole('button', { name: `确认${action}` }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
/** A form without fields. */
export const nothing = async () => {};
