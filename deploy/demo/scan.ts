import type { Person } from './people.ts';
import { StoryStopped } from './session.ts';

/**
 * 新证扫描件 of the demonstration: one page of PDF, the same bytes for the same number, so that a story told again
 * sends what it sent before. The standard font knows no Chinese, so the page shows the digits alone.
 */
function scanOfPermit(number: string): Buffer {
  const text = `DEMONSTRATION PERMIT ${number.replaceAll(/[^\dA-Z-]/g, ' ').trim()}`;
  const page = `BT /F1 20 Tf 60 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** 上传新证扫描件: before a case is completed. */
export async function uploadNewPermit(
  officer: Person,
  caseId: string,
  key: string,
  number: string,
): Promise<void> {
  const path = `permit-transfer/cases/${caseId}/files`;
  const { status, body } = await officer.call('POST', path, scanOfPermit(number), {
    'content-type': 'application/pdf',
    'x-file-name': encodeURIComponent(`${number}.pdf`),
    'x-file-kind': 'new-permit',
    'idempotency-key': `story:${key}-scan`,
  });
  if (status >= 400) throw new StoryStopped(`scan of ${number}: ${JSON.stringify(body)}`);
}
