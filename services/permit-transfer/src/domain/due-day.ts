import type { DueDay } from '@tisheng/contracts';
import type { Projection } from './clock.ts';

export const dueDay = ({ dueOn, provisional }: Projection): DueDay => ({ dueOn, provisional });
