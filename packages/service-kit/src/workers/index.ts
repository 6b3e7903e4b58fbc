export { offLoop, portionsOffLoop, type WorkerPlace } from './pool.ts';
