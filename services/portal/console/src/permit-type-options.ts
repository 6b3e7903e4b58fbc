import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { fetchPermitTypes } from './api/rulebook.ts';
import { useSession } from './session.ts';
import type { Option } from './text/options.ts';

/** 许可事项 to choose from: what the catalogue holds today. */
export function usePermitTypeOptions() {
  const { session } = useSession();
  const today = computed(() => session.value?.today ?? '');
  const types = useQuery({
    queryKey: computed(() => ['permit-types', today.value]),
    queryFn: () => fetchPermitTypes(today.value),
    enabled: () => today.value !== '',
    staleTime: 600_000,
  });
  return computed((): Option[] =>
    (types.data.value?.items ?? []).map(({ permitTypeId, name }) => ({
      value: permitTypeId,
      label: name,
    })),
  );
}
