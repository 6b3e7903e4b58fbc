import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { whenSignedOut } from './api/http.ts';
import { queryClient } from './query-client.ts';
import { sessionQuery } from './session.ts';

const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    component: () => import('./pages/sign-in.vue'),
    meta: { title: '登录', open: true },
  },
  {
    path: '/',
    component: () => import('./pages/workbench.vue'),
    meta: { title: '工作台', nav: 1 },
  },
  {
    path: '/search',
    component: () => import('./pages/search.vue'),
    meta: { title: '全局搜索', nav: 2 },
  },
  {
    path: '/entities/:id',
    component: () => import('./pages/entity.vue'),
    props: true,
    meta: { title: '一户一档' },
  },
  {
    path: '/permits',
    component: () => import('./pages/permits.vue'),
    meta: {
      title: '许可转移',
      nav: 3,
      roles: ['permit-officer', 'permit-head', 'cultivation-officer', 'leading-office', 'auditor'],
    },
  },
  {
    path: '/permits/:id',
    component: () => import('./pages/permit-case.vue'),
    props: true,
    meta: { title: '许可转移办理' },
  },
  {
    path: '/import',
    component: () => import('./pages/import.vue'),
    meta: { title: '导入', nav: 8, roles: ['registrar', 'cultivation-officer', 'system-admin'] },
  },
  {
    path: '/:missing(.*)*',
    component: () => import('./pages/not-found.vue'),
    meta: { title: '页面不存在' },
  },
];

export const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach(async (to) => {
  if (to.meta.open) return true;
  const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null);
  return session ? true : { path: '/sign-in', query: { to: to.fullPath } };
});

router.afterEach((to, from) => {
  document.title = `${to.meta.title} · 梯升`;
  // A reader of the screen hears the new page, not the end of the old one.
  if (from.matched.length > 0 && to.path !== from.path) document.getElementById('main')?.focus();
});

whenSignedOut(() => {
  queryClient.setQueryData(sessionQuery.queryKey, null);
  const here = router.currentRoute.value;
  // Before the first page the guard asks by itself.
  if (here.matched.length > 0 && !here.meta.open)
    void router.push({ path: '/sign-in', query: { to: here.fullPath } });
});
