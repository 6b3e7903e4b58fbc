/**
 * What things are called, once: for services, journey, papers and console alike. Pure and small: types alone come from
 * outside, so that a page loads no schema for a word.
 */
export * from './business.ts';
export * from './facts.ts';
export * from './people.ts';
export * from './permits.ts';
export * from './pools.ts';
export * from './rules.ts';
export * from './services.ts';
export * from './subsidies.ts';
export * from './troubles.ts';
