import type { Page } from 'playwright-core';

const focused = (page: Page) =>
  page.evaluate(() => ({
    tag: document.activeElement?.tagName.toLowerCase() ?? '',
    text: document.activeElement?.textContent?.trim() ?? '',
  }));

/** Tab, and Tab again, until the focus is where a person wants it. */
export async function tabTo(page: Page, tag: string, text?: string): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    const here = await focused(page);
    if (here.tag === tag && (text === undefined || here.text === text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${tag} ${text ?? ''}`);
}

/** Tabs to a button and presses Enter. */
export async function press(page: Page, button: string): Promise<void> {
  await tabTo(page, 'button', button);
  await page.keyboard.press('Enter');
}
