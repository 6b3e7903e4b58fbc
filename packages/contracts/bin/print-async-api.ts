import { asyncApi } from '../src/async-api.ts';

process.stdout.write(`${JSON.stringify(asyncApi(), null, 2)}\n`);
