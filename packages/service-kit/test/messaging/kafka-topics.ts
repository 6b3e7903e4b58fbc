import { Kafka, logLevel } from 'kafkajs';

/** What an operator, or a mishap, does to topics and groups behind everybody's back. */
export function kafkaTopics(brokers: readonly string[]) {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const withAdmin = async <Result>(
    work: (admin: ReturnType<Kafka['admin']>) => Promise<Result>,
  ): Promise<Result> => {
    const admin = kafka.admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  };
  return {
    delete: (topic: string) => withAdmin((admin) => admin.deleteTopics({ topics: [topic] })),
    exists: (topic: string) =>
      withAdmin(async (admin) => (await admin.listTopics()).includes(topic)),
    standAt: (groupId: string, topic: string, offset: string) =>
      withAdmin((admin) =>
        admin.setOffsets({ groupId, topic, partitions: [{ partition: 0, offset }] }),
      ),
  };
}
