import { useLocalStorage } from '@vueuse/core';
import { watchEffect } from 'vue';

/** 深色 and 大字 stay with the browser; boot.js reads the same two keys before the first paint. */
export const dark = useLocalStorage('tisheng.dark', false);
export const elder = useLocalStorage('tisheng.elder', false);

export function applyPreferences(): void {
  watchEffect(() => {
    document.documentElement.classList.toggle('dark', dark.value);
    document.documentElement.classList.toggle('elder', elder.value);
  });
}
