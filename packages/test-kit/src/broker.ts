/** The Kafka that the run was given; delivery tests are not started without one. */
export function testBroker(): { brokers: string[] } {
  const brokers = process.env['KAFKA_BROKERS'];
  if (!brokers) throw new Error('KAFKA_BROKERS is not set: run `npm test -- --only delivery`.');
  return { brokers: brokers.split(',') };
}
