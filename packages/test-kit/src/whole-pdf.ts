/** The smallest PDF that is one from end to end; each text makes other bytes. */
export function wholePdf(text: string): Buffer {
  const body = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${text}\n`;
  const start = Buffer.byteLength(body);
  const table = 'xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R >>\n';
  return Buffer.from(`${body}${table}startxref\n${start}\n%%EOF\n`);
}
