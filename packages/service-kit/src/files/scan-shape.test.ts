import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { acceptScan } from './index.ts';
import { isBuiltAs } from './scan-shape.ts';

const body = '%PDF-1.4\n1 0 obj\n<< >>\nendobj\n';
const pdfOf = (start: string | number, tail = '') =>
  Buffer.from(`${body}xref\n0 1\ntrailer\n<< >>\nstartxref\n${start}\n%%EOF\n${tail}`);
const pdf = pdfOf(body.length);

const chunk = (type: string, data: Buffer) => {
  const told = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(told));
  return Buffer.concat([length, told, sum]);
};
const header = (width: number) => {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  return chunk('IHDR', data);
};
const signs = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
const data = chunk('IDAT', deflateSync(Buffer.from([0, 0])));
const end = chunk('IEND', Buffer.alloc(0));
const png = Buffer.concat([signs, header(1), data, end]);

const frame = (width: number) => Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, width, 1, 1, 0x11, 0]);
const scanData = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55]);
const soi = Buffer.from([0xff, 0xd8]);
const eoi = Buffer.from([0xff, 0xd9]);
const jpeg = Buffer.concat([soi, frame(1), scanData, eoi]);
const script = Buffer.from('<script>alert(1)</script>');

describe('a scan is what it says from end to end', () => {
  test.each([
    ['pdf', pdf],
    ['pdf', pdfOf(body.length, '\r\n')],
    ['png', png],
    ['jpeg', jpeg],
    ['jpeg', Buffer.concat([jpeg, Buffer.from('a camera writes behind its picture')])],
  ] as const)('%s %# is taken', async (kind, bytes) => {
    expect(isBuiltAs(kind, bytes)).toBe(true);
    await expect(acceptScan(bytes)).resolves.toBe(kind);
  });

  test.each([
    ['pdf', 'its header alone', Buffer.from('%PDF-1.7 not a page')],
    ['pdf', 'a place outside of the file', pdfOf(9_999_999)],
    ['pdf', 'a place where no table stands', pdfOf(3)],
    ['pdf', 'something else behind its end', pdfOf(body.length, '<script>')],
    ['pdf', 'cut off', pdf.subarray(0, -8)],
    ['png', 'its signs and a script', Buffer.concat([signs, script])],
    ['png', 'no data', Buffer.concat([signs, header(1), end])],
    ['png', 'no size', Buffer.concat([signs, header(0), data, end])],
    [
      'png',
      'a wrong check sum',
      Buffer.concat([png.subarray(0, 30), Buffer.from([9]), png.subarray(31)]),
    ],
    ['png', 'something behind its end', Buffer.concat([png, script])],
    ['png', 'no end', Buffer.concat([signs, header(1), data])],
    ['jpeg', 'its signs and a script', Buffer.concat([soi, Buffer.from([0xff]), script])],
    ['jpeg', 'no frame', Buffer.concat([soi, scanData, eoi])],
    ['jpeg', 'no size', Buffer.concat([soi, frame(0), scanData, eoi])],
    ['jpeg', 'no end', Buffer.concat([soi, frame(1), scanData])],
  ] as const)('%s of %s is refused', async (kind, _what, bytes) => {
    expect(isBuiltAs(kind, bytes)).toBe(false);
    await expect(acceptScan(bytes)).rejects.toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^file-/) }),
    );
  });
});
