import type { businessRegistry } from '@tisheng/contracts';
import {
  type CommandContext,
  parkingTables,
  run,
  type SubscriptionsTo,
} from '@tisheng/service-kit/messaging';
import { registrySubscriptions, registryTables } from '@tisheng/service-kit/registry';
import { createService, kitTables, type ServiceOptions } from '@tisheng/service-kit/service';
import { expect, test } from 'vitest';
import { anyOrderEndsTheSame, connected } from '../src/index.ts';

type Reactions = SubscriptionsTo<typeof businessRegistry>;

const tables = [
  ...kitTables(),
  ...parkingTables(),
  ...registryTables(),
  'create table mergers_seen (business_id uuid primary key)',
];

/** A service that notes which businesses were absorbed, by these reactions. */
const noting = (reactions: Reactions) => async (options: ServiceOptions) => {
  const app = await createService(
    {
      name: 'trial-order',
      topic: null,
      entities: [],
      migrationsPath: '',
      refusals: {},
      routes: () => {},
      subscriptions: registrySubscriptions({}, reactions),
    },
    options,
  );
  const migrate = () =>
    connected(options.migratorUrl ?? options.databaseUrl, async (client) => {
      for (const sql of tables) await client.query(sql);
    });
  return { ...app, migrate };
};

const note = async ({ tx }: CommandContext, condition: string, businessId: string) => {
  await run(
    tx,
    `insert into mergers_seen select business_id from registry_records
     where business_id = $1 and ${condition} on conflict do nothing`,
    [businessId],
  );
};

const endsTheSame = (reactions: Reactions) =>
  anyOrderEndsTheSame({
    service: 'trial-order',
    createApp: noting(reactions),
    tables: { mergers_seen: {} },
    histories: 40,
  });

test('passes a service that asks for the state and not for the fact that led there', async () => {
  const sound = endsTheSame({
    BusinessesMerged: (context, { data }) => note(context, 'true', data.absorbedBusinessId),
  });
  await expect(sound).resolves.toBeUndefined();
});

test('finds a merger that is dropped when it comes before the absorbed business', async () => {
  const dropping = endsTheSame({
    BusinessesMerged: (context, { data }) =>
      note(context, 'name is not null', data.absorbedBusinessId),
  });
  await expect(dropping).rejects.toThrow(/Property failed/);
});

test('finds a fact that no handler could digest', async () => {
  const failing = endsTheSame({
    BusinessClosed: () => Promise.reject(new Error('cannot be digested')),
  });
  await expect(failing).rejects.toThrow(/Property failed/);
});
