import { useQueryClient } from '@tanstack/vue-query';
import { ref } from 'vue';
import type { Answer } from './api/http.ts';

export type SentDecision = { what: string; businessId: string | null; fact: string | null };

/** Sends what a person decided, and shows the page anew: also after a refusal, for somebody may have been faster. */
export function useDecisions() {
  const queryClient = useQueryClient();
  const sent = ref<SentDecision | null>(null);

  async function send(
    about: { what: string; businessId: string | null },
    command: () => Promise<Answer<unknown>>,
  ): Promise<void> {
    try {
      const { fact } = await command();
      sent.value = { ...about, fact };
    } finally {
      await queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'fact-arrival',
      });
    }
  }
  return { sent, send };
}
