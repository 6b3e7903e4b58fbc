import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type OfficialForm, renderForm } from '../../src/documents/index.ts';
import { officialForm } from '../../src/documents/official-form.ts';
import { renderPdf } from '../../src/documents/render-pdf.ts';

const acceptance: OfficialForm = {
  office: '乌海市演示局',
  title: '受理通知书',
  number: '乌演许受〔2026〕12号',
  addressee: '乌海市演示面馆有限公司',
  fields: [
    ['许可事项', '食品经营许可证变更'],
    ['统一社会信用代码', '92150302DE0000006B'],
  ],
  paragraphs: ['你单位提出的申请，材料齐全，符合法定形式，现予受理。承诺办理时限为7个工作日。'],
  day: '2026-11-03',
  footnote: '承诺时限不含行政许可法第四十五条规定的期间。',
};
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The signs of the PDF's unicode maps: what a reader finds when he searches or copies. */
function embeddedSigns(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf);
  let signs = '';
  for (const { index, 0: start } of latin1(pdf).matchAll(/stream\r?\n/g)) {
    const from = index + start.length;
    const end = raw.indexOf('endstream', from);
    const map = raw[from] === 0x78 ? inflateSync(raw.subarray(from, end)).toString('latin1') : '';
    if (!map.includes('beginbfrange')) continue;
    for (const [, hex = ''] of map.matchAll(/<([0-9a-f]{4})>/gi)) {
      signs += String.fromCodePoint(Number.parseInt(hex, 16));
    }
  }
  return signs;
}

describe('renderForm', () => {
  test('renders a form as one page with the subset of the font that it uses', async () => {
    const pdf = await renderForm(acceptance);
    const text = latin1(pdf);
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC/);
    expect(text).toContain('/FontFile2');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf.length).toBeLessThan(200_000);
  });

  test('keeps every sign searchable', async () => {
    const signs = embeddedSigns(await renderForm(acceptance));
    for (const sign of '受理通知书〔2026〕食品经营许可证变更年月日印章承诺')
      expect(signs).toContain(sign);
    expect(signs).not.toContain('烟');
  });

  test('makes ten at once without keeping anybody from the loop', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 10);
    const papers = await Promise.all(Array.from({ length: 10 }, () => renderForm(acceptance)));
    clearInterval(turning);
    expect(papers).toHaveLength(10);
    expect(turns).toBeGreaterThan(10);
  });
});

describe('renderPdf', () => {
  test.each(['/etc/hostname', '/proc/version'])('reads no other file: %s', async (image) => {
    await expect(renderPdf({ content: [{ image, width: 10 }] })).rejects.toThrow(/denied/);
  });

  test('opens no address', async () => {
    const content = [{ image: 'http://127.0.0.1:9/x.png', width: 10 }];
    await expect(renderPdf({ content })).rejects.toThrow(/denied/);
  });
});

describe('officialForm', () => {
  test('leaves out what is not given', () => {
    const { content, footer } = officialForm({
      office: '乌海市演示局',
      title: '通知书',
      paragraphs: ['正文'],
      day: '2026-11-03',
    });
    expect(content).toHaveLength(3);
    expect(footer).toBeUndefined();
  });
});
