import 'element-plus/theme-chalk/base.css';
import 'element-plus/theme-chalk/dark/css-vars.css';
import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import App from './app.vue';
import { applyPreferences } from './preferences.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.ts';
import './style/tokens.css';
import './style/console.css';

applyPreferences();
// boot.js has judged the browser; an outdated one keeps the notice of index.html.
if (document.documentElement.dataset['outdated'] === undefined)
  createApp(App).use(router).use(VueQueryPlugin, { queryClient }).mount('#app');
