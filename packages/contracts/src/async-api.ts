import { z } from 'zod';
import { Envelope, type EventContract, type EventStream } from './event.ts';
import { streams } from './streams.ts';

/** The AsyncAPI 3 document of all topics: what a service outside this project needs to read our facts. */
export function asyncApi(all: Readonly<Record<string, EventStream>> = streams) {
  const services = Object.entries(all);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Tisheng',
      version: '1',
      description: '梯升各服务公布的事实：每个服务一个主题，同一主体的事实保持先后次序。',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      services.map(([service, { topic, events }]) => [
        service,
        {
          address: topic,
          messages: mapped(events, (type) => reference('components', 'messages', type)),
        },
      ]),
    ),
    operations: Object.fromEntries(
      services.map(([service]) => [
        `publish-${service}`,
        { action: 'send', channel: reference('channels', service) },
      ]),
    ),
    components: {
      messages: Object.assign({}, ...services.map(([, { events }]) => mapped(events, message))),
    },
  };
}

function message(type: string, { version, data }: EventContract) {
  const envelope = Envelope.extend({
    type: z.literal(type),
    dataversion: z.literal(version),
    data,
  });
  return {
    name: type,
    // What a publisher writes: an unknown member of a fact is not forbidden to a reader.
    payload: z.toJSONSchema(envelope, { io: 'input', target: 'draft-7' }),
  };
}

const reference = (...path: string[]) => ({ $ref: `#/${path.join('/')}` });

function mapped<Value>(
  events: EventStream['events'],
  value: (type: string, event: EventContract) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(events).map(([type, event]) => [type, value(type, event)]),
  );
}
