import { QueryClient } from '@tanstack/vue-query';
import { Problem } from './api/problem.ts';

/** A refusal stays a refusal: only failures of the way there are tried again. */
const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof Problem) || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 5_000 } },
});
