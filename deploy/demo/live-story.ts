import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Day, shanghaiDay } from '@tisheng/workdays';
import { liveOn } from './life/life.ts';
import { signedIn } from './people.ts';
import type { People, Step } from './story/step.ts';
import { storySteps } from './story/story.ts';

/**
 * Lives through the years of one noodle shop, by the public doors alone. Every step may be told again: after a crash
 * the story goes on where it stood.
 */
export async function liveStory(portal: string, tell: (line: string) => void): Promise<void> {
  const people = castOf(portal);
  for (const [index, step] of storySteps.entries()) {
    await advanceTo(people, step.on);
    await step.run(people);
    tell(`${String(index + 1).padStart(2)}/${storySteps.length}  ${step.on}  ${step.says}`);
  }
}

/** The demonstration's own telling: the story once, and then the life of the city up to the present day. */
export async function liveDemoStory(
  portal: string,
  options: { tell: (line: string) => void; doneFile: string },
): Promise<void> {
  if (existsSync(options.doneFile)) return;
  const toldFile = `${options.doneFile}-told`;
  if (!existsSync(toldFile)) await liveStory(portal, options.tell);
  // What the story waits for on its way does not come again once the life has begun.
  writeFileSync(toldFile, new Date().toISOString());
  const people = castOf(portal);
  const advance = (day: Day) => advanceTo(people, day);
  const present = keptPresent(`${options.doneFile}-present`);
  await liveOn({ portal, people, present, advance, tell: options.tell });
  await advance(shanghaiDay(new Date()));
  writeFileSync(options.doneFile, new Date().toISOString());
  options.tell('演示数据已备齐');
}

/** The day on which the life was first told; told again on a later day, the same commands bear the same dates. */
function keptPresent(file: string): Day {
  if (!existsSync(file)) writeFileSync(file, shanghaiDay(new Date()));
  return readFileSync(file, 'utf8');
}

/** Asks first and after: a crash may have moved the clock and lost the answer. */
async function advanceTo({ admin }: Pick<People, 'admin'>, day: Step['on']): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { body } = await admin.get('portal/session');
    if (String(body['today']) >= day) return;
    await admin.call(
      'POST',
      'portal/demo-clock/advance',
      { to: day },
      { 'idempotency-key': `clock:${day}:${attempt}` },
    );
  }
  throw new Error(`the clock does not go to ${day}`);
}

function castOf(portal: string): People {
  const person = (account: string) => signedIn(portal, `demo-${account}`);
  return {
    cultivation: person('cultivation-haibowan'),
    cultivationHainan: person('cultivation-hainan'),
    verifier: person('cultivation-verifier'),
    registrar: person('registrar'),
    food: person('permit-food'),
    foodHead: person('permit-food-head'),
    health: person('permit-health'),
    tobacco: person('permit-tobacco'),
    reviewer: person('finance-reviewer'),
    secondReviewer: person('finance-reviewer-second'),
    payer: person('finance-payer'),
    checker: person('finance-checker'),
    commerce: person('sector-commerce'),
    statistics: person('statistics'),
    editor: person('policy-editor'),
    publisher: person('policy-publisher'),
    leading: person('leading-office'),
    admin: person('system-admin'),
  };
}
