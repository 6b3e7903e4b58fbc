import type { Person } from '../people.ts';
import type { Invented } from './businesses.ts';
import { businessIdOf, type Chapter, inGroups, type Scene } from './chapter.ts';
import { pickFirms } from './picks.ts';

const over = pickFirms(100, 110).slice(0, 3);
const critical = pickFirms(80, 99).slice(0, 6);
const key = pickFirms(60, 79).slice(0, 2);
const reserve = pickFirms(50, 59).slice(0, 2);
const [filed, returned] = over;

export const upscaleChapters: Chapter[] = [
  {
    before: 7,
    says: `四上培育入库：达标 ${over.length} 家、临界 ${critical.length} 家、重点 ${key.length} 家、储备 ${reserve.length} 家`,
    run: async ({ people }) => {
      const admit = (tier: string | null) => (firm: Invented) =>
        decide(people.cultivators[firm.district], firm, 'admission', { tier });
      await inGroups([...over, ...critical, ...reserve], admit(null));
      await inGroups(key, admit('key'));
    },
  },
  {
    before: 3,
    says: '两家达标企业提交入统申报',
    run: async (scene) => {
      if (!isFilingTime(scene)) return;
      for (const firm of [filed, returned])
        if (firm) await decide(scene.people.cultivators[firm.district], firm, 'filing', {});
    },
  },
  {
    before: 1,
    says: '其中一家因佐证材料不全被退回',
    run: async (scene) => {
      if (!isFilingTime(scene) || !returned) return;
      const body = { level: 'county', reason: '营业收入佐证材料不全，请补齐后重新提交' };
      await decide(scene.people.statistics, returned, 'filing-return', body);
    },
  },
];

/** 年度申报窗口: the thirty days of October, November and December; outside them nobody files. */
function isFilingTime({ workday }: Scene): boolean {
  const [, month = '', day = ''] = workday(3).split('-');
  return Number(month) >= 10 && Number(day) <= 30;
}

async function decide(person: Person, firm: Invented, noun: string, body: object): Promise<void> {
  const id = await businessIdOf(person, firm.creditCode);
  const idempotencyKey = `life-upscale-${firm.creditCode}-${noun}`;
  await person.decide(`upscale-pools/members/${id}`, noun, idempotencyKey, body);
}
