import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

export const pageSizes = [10, 20, 50, 100];

/** Filters, sorting and page of a list live in the address, so that a view can be kept and sent. */
export function useListState<Key extends string>(keys: readonly Key[]) {
  const route = useRoute();
  const router = useRouter();
  const one = (key: string): string => {
    const value = route.query[key];
    return typeof value === 'string' ? value : '';
  };
  const count = (key: string, fallback: number): number => {
    const value = Number.parseInt(one(key), 10);
    return Number.isFinite(value) && value > 0 ? value : fallback;
  };

  const filters = computed(
    () => Object.fromEntries(keys.map((key) => [key, one(key)])) as Record<Key, string>,
  );
  const page = computed(() => count('page', 1));
  const size = computed(() => Math.min(count('size', 20), 100));
  const sort = computed(() => one('sort'));
  const request = computed(() => ({
    ...filters.value,
    sort: sort.value,
    limit: size.value,
    offset: (page.value - 1) * size.value,
  }));

  function change(next: Record<string, string | number>): void {
    const query = { ...route.query, page: undefined, ...next };
    const kept = Object.entries(query).filter(([, value]) => value !== '' && value !== undefined);
    void router.replace({ query: Object.fromEntries(kept) });
  }
  const reset = (): void => change(Object.fromEntries(keys.map((key) => [key, ''])));
  return { filters, page, size, sort, request, change, reset };
}

export type ListState = Pick<
  ReturnType<typeof useListState<string>>,
  'page' | 'size' | 'sort' | 'change'
>;
