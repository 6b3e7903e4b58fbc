import { type Answer, StoryStopped } from '../session.ts';
import { type Invented, inventedBusinesses } from './businesses.ts';
import { businessIdOf, type Chapter, type Townspeople } from './chapter.ts';
import { registrarFile, taxFile } from './files.ts';

type File = { template: 'registrar-export' | 'tax-list'; name: string; bytes: Buffer };

const businesses = inventedBusinesses();
const last = businesses.at(-1) as Invented;

export const importChapters: Chapter[] = [
  {
    before: 8,
    says: `登记数据导入：${businesses.length} 户，另有数行有误待更正`,
    run: async ({ people }) => {
      const name = '登记数据（演示）.csv';
      await bringIn(people, {
        template: 'registrar-export',
        name,
        bytes: registrarFile(businesses),
      });
      await heardOf(people, () => true);
    },
  },
  {
    before: 8,
    says: '税务名单导入：纳税人类型、2025 年和今年 1—10 月销售额',
    run: async ({ people }) => {
      await bringIn(people, {
        template: 'tax-list',
        name: '税务名单（演示）.csv',
        bytes: taxFile(businesses),
      });
      await heardOf(people, ({ figures }) => JSON.stringify(figures).includes('2026-10'));
    },
  },
];

/** 上传、逐行核对、确认：told again, it goes on where the batch stands. */
async function bringIn({ registrar }: Townspeople, file: File): Promise<void> {
  const key = `life-import-${file.template}`;
  const { body: uploaded } = await upload({ registrar }, file, key);
  const batchId = String(uploaded['batchId']);
  const batch = `business-registry/imports/${batchId}`;
  const is =
    (...statuses: string[]) =>
    ({ status }: Answer['body']) =>
      statuses.includes(String(status));
  const checked = await registrar.until(
    batch,
    is('checked', 'confirming', 'confirmed', 'unchanged', 'failed', 'cancelled'),
    'the check of the file',
  );
  if (checked.body['status'] === 'checked')
    await registrar.post(`${batch}/confirmation`, `${key}-confirmed`);
  await registrar.until(batch, is('confirmed', 'unchanged', 'failed', 'cancelled'), 'the import');
}

async function upload(
  { registrar }: Pick<Townspeople, 'registrar'>,
  { template, name, bytes }: File,
  key: string,
): Promise<Answer> {
  const answer = await registrar.call(
    'POST',
    `business-registry/imports?template=${template}`,
    bytes,
    {
      'content-type': 'text/csv',
      'x-file-name': encodeURIComponent(name),
      'idempotency-key': `story:${key}`,
    },
  );
  if (answer.status < 400) return answer;
  throw new StoryStopped(`import of ${template}: ${JSON.stringify(answer.body)}`);
}

/** The pools hear of an import a moment later; the last business of the file is the last they hear of. */
async function heardOf(people: Townspeople, isThere: (member: Answer['body']) => boolean) {
  const id = await businessIdOf(people.registrar, last.creditCode);
  await people.commerce.until(`upscale-pools/members/${id}`, isThere, 'the last of the import');
  for (const service of ['conversion-pool', 'permit-transfer', 'upscale-pools'])
    await people.leading.until(
      `${service}/readiness`,
      ({ lag }) => Number(lag) === 0,
      `${service} to hear of the import`,
    );
}
