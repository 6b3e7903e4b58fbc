import { queryOptions, useQuery } from '@tanstack/vue-query';
import type { Role } from '@tisheng/contracts';
import { computed } from 'vue';
import { fetchSession } from './api/portal.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: fetchSession,
  staleTime: 60_000,
});

/** Who sits here. The services judge every call anew; this only decides what is drawn. */
export function useSession() {
  const { data } = useQuery(sessionQuery);
  const session = computed(() => data.value ?? null);
  const user = computed(() => session.value?.user ?? null);
  const hasRole = (roles: readonly Role[] | undefined): boolean =>
    roles === undefined || (user.value?.roles.some((role) => roles.includes(role)) ?? false);
  return { session, user, hasRole };
}
