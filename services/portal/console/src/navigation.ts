import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { useSession } from './session.ts';

/** What the side navigation and the shortcuts offer this person, in order. */
export function useNavigation() {
  const { hasRole } = useSession();
  const places = useRouter()
    .getRoutes()
    .filter((route) => route.meta.nav !== undefined)
    .sort((a, b) => (a.meta.nav ?? 0) - (b.meta.nav ?? 0));
  return computed(() => places.filter((route) => hasRole(route.meta.roles)));
}
