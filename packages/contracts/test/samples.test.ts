import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Envelope, type EventContract, policyParameters, streams } from '../src/index.ts';

const folder = new URL('../samples/', import.meta.url);

const events = Object.entries(streams).flatMap(([service, { events: contracts }]) =>
  Object.entries<EventContract>(contracts).map(([type, contract]) => ({ service, type, contract })),
);
const samples = Object.keys(streams).flatMap((service) =>
  readdirSync(new URL(`${service}/`, folder)).map((file) => ({
    service,
    file,
    content: JSON.parse(readFileSync(new URL(`${service}/${file}`, folder), 'utf8')) as unknown,
  })),
);

describe('a recorded sample', () => {
  test.each(events)('stands for each version of $type', ({ service, type, contract }) => {
    const files = samples.filter((sample) => sample.service === service).map(({ file }) => file);
    for (let version = 1; version <= contract.version; version += 1) {
      const name = `${type}.v${version}.json`;
      expect(
        files,
        `Write one whole envelope to packages/contracts/samples/${service}/${name}; never change it later.`,
      ).toContain(name);
    }
  });

  test.each(samples)(
    '$service/$file is accepted by the schema of today',
    ({ service, file, content }) => {
      const { type, dataversion, source, data } = Envelope.parse(content);
      const event = events.find((each) => each.type === type);
      expect(event, 'An event that was published once is never taken away.').toBeDefined();
      expect({ file, source }).toEqual({ file: `${type}.v${dataversion}.json`, source: service });

      const contract = event?.contract;
      const version = contract?.version ?? 0;
      const upcast = dataversion < version ? contract?.upcast : (same: unknown) => same;
      const expected = upcast?.(data, dataversion);
      expect(expected, `${type} of version ${dataversion} needs an upcast`).toBeDefined();
      // Equal, since a member taken out of the shape would be lost without a word.
      expect(contract?.data.parse(expected)).toEqual(expected);
    },
  );

  test('of a published policy carries parameters that its own schema accepts', () => {
    const published = samples.find(({ file }) => file === 'PolicyPublished.v1.json');
    const { data } = Envelope.parse(published?.content);
    const { policyId, parameters } = streams.rulebook.events.PolicyPublished.data.parse(data);
    expect(policyParameters[policyId].parse(parameters)).toEqual(parameters);
  });
});
