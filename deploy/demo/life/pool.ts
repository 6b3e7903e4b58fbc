import { District } from '@tisheng/contracts';
import { addDays } from '@tisheng/workdays';
import type { Invented } from './businesses.ts';
import { businessIdOf, type Chapter, inGroups, lifeId, type Scene } from './chapter.ts';
import { convertingHouseholds } from './conversions.ts';
import { pickTaxpayers } from './picks.ts';

/** Each looks after the households of his own district. */
const officers: Record<District, string> = {
  haibowan: 'demo-cultivation-haibowan',
  wuda: 'demo-cultivation-wuda',
  hainan: 'demo-cultivation-hainan',
};

const sizes: Record<District, number> = { haibowan: 7, wuda: 3, hainan: 2 };
const leaving = convertingHouseholds.map(({ who }) => who);
const leads = District.options.map((district) => pickTaxpayers(district, leaving));

/** In the pool of their district; the first of each district goes the whole way. */
export const cultivated: Invented[] = leads.flatMap((found) =>
  found.slice(0, sizes[found[0]?.district ?? 'hainan']),
);
const firsts = leads.flatMap((found) => found.slice(0, 1));
const [, neglected, undecided, gone] = cultivated;
const visited = cultivated.filter((who) => who !== neglected && who !== gone);
const dismissed = leads
  .flatMap((found) => found.slice(sizes.haibowan, sizes.haibowan + 1))
  .slice(0, 1);

const stories = [
  { summary: '了解经营情况，讲解转企补助与许可沿用', needs: '担心转企后税负上升' },
  { summary: '算清税账，说明“多报合一”', needs: null },
  { summary: '查看经营场所，核对许可证有效期', needs: '希望了解小额贷款' },
];

export const poolChapters: Chapter[] = [
  {
    before: 8,
    says: '三个区按入库标准筛查全部个体工商户',
    run: ({ people }) =>
      inGroups(District.options, (district) =>
        people.cultivators[district].post(
          'conversion-pool/screenings',
          `life-screening-${district}`,
          { district },
        ),
      ),
  },
  {
    before: 7,
    says: `培育入库 ${cultivated.length} 户，指派责任人`,
    run: (scene) => inGroups(cultivated, (who) => admitAndAssign(scene, who)),
  },
  {
    before: 4,
    says: `走访 ${visited.length} 户`,
    run: (scene) => inGroups(visited, (who) => visit(scene, who)),
  },
  {
    before: 3,
    says: `愿意转企 ${firsts.length} 户，安排辅导；一户仍在考虑`,
    run: async (scene) => {
      await inGroups(firsts, async (who) => {
        await decide(scene, who, 'willingness', { willingness: 'willing' });
        const plannedOn = addDays(scene.workday(0), 6);
        await decide(scene, who, 'coaching', { topic: '转企登记与财务规范', plannedOn });
      });
      if (undecided) await decide(scene, undecided, 'willingness', { willingness: 'considering' });
    },
  },
  {
    before: 2,
    says: '出库一户，忽略一户，原因留存',
    run: async (scene) => {
      if (gone)
        await decide(scene, gone, 'release', { reason: '经营者计划停业，暂不具备转企条件' });
      for (const who of dismissed)
        await decide(scene, who, 'release', { reason: '已外迁，近期不考虑转企' });
    },
  },
];

/** The neglected one was to be visited three working days before the present, and nobody went. */
async function admitAndAssign(scene: Scene, who: Invented): Promise<void> {
  await decide(scene, who, 'admission', {});
  const nextFollowUpOn = who === neglected ? scene.workday(3) : scene.workday(1);
  await decide(scene, who, 'assignment', {
    officerId: officers[who.district],
    nextFollowUpOn,
  });
}

function visit(scene: Scene, who: Invented) {
  const n = cultivated.indexOf(who);
  return decide(scene, who, 'visits', {
    visitId: lifeId(0x100 + n),
    visitedOn: scene.today,
    ...stories[n % stories.length],
    nextFollowUpOn: addDays(scene.workday(0), 3 + n),
  });
}

async function decide({ people }: Scene, who: Invented, noun: string, body: object) {
  const officer = people.cultivators[who.district];
  const id = await businessIdOf(officer, who.creditCode);
  const key = `life-pool-${who.creditCode}-${noun}`;
  await officer.decide(`conversion-pool/candidates/${id}`, noun, key, body);
}
