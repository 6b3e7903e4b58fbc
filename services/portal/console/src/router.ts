import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { whenSignedOut } from './api/http.ts';
import { queryClient } from './query-client.ts';
import { sessionQuery } from './session.ts';
import { readers, roles } from './text/roles.ts';

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
    path: '/inbox',
    component: () => import('./pages/inbox.vue'),
    meta: { title: '待办中心', nav: 2, roles: readers },
  },
  {
    path: '/search',
    component: () => import('./pages/search.vue'),
    meta: { title: '搜索', nav: 3 },
  },
  {
    path: '/entities/:id',
    component: () => import('./pages/entity.vue'),
    props: true,
    meta: { title: '一户一档' },
  },
  {
    path: '/entities/:id/permit-application',
    component: () => import('./pages/permit-application.vue'),
    props: true,
    meta: { title: '发起许可转移' },
  },
  {
    path: '/pools/gzq',
    component: () => import('./pages/pool-gzq.vue'),
    meta: { title: '个转企培育库', nav: 4, roles: roles.gzq },
  },
  {
    path: '/pools/sishang',
    component: () => import('./pages/pool-sishang.vue'),
    meta: { title: '四上培育库', nav: 5, roles: roles.sishang },
  },
  {
    path: '/permits',
    component: () => import('./pages/permits.vue'),
    meta: { title: '许可转移', nav: 6, roles: roles.permits },
  },
  {
    path: '/permits/on-file',
    component: () => import('./pages/permits-on-file.vue'),
    meta: { title: '在册许可证', roles: roles.permits },
  },
  {
    path: '/permits/:id',
    component: () => import('./pages/permit-case.vue'),
    props: true,
    meta: { title: '许可转移办理' },
  },
  {
    path: '/print/:doc/:id',
    component: () => import('./pages/print.vue'),
    props: true,
    meta: { title: '打印件' },
  },
  {
    path: '/subsidies',
    component: () => import('./pages/subsidies.vue'),
    meta: { title: '补助资金', nav: 7, roles: roles.subsidies },
  },
  {
    path: '/subsidies/batches',
    component: () => import('./pages/batches.vue'),
    meta: { title: '拨付批次', nav: 8, roles: ['finance-payer', 'finance-reviewer', 'auditor'] },
  },
  {
    path: '/subsidies/batches/:id',
    component: () => import('./pages/batch.vue'),
    props: true,
    meta: { title: '拨付批次' },
  },
  {
    path: '/subsidies/ledger',
    component: () => import('./pages/ledger.vue'),
    meta: { title: '资金台账', nav: 9, roles: roles.subsidies },
  },
  {
    path: '/subsidies/:id',
    component: () => import('./pages/subsidy-case.vue'),
    props: true,
    meta: { title: '补助办理' },
  },
  {
    path: '/publicity',
    component: () => import('./pages/publicity.vue'),
    meta: { title: '公示名单', nav: 10 },
  },
  {
    path: '/targets',
    component: () => import('./pages/targets.vue'),
    meta: { title: '目标', nav: 11, roles: readers },
  },
  {
    path: '/policies',
    component: () => import('./pages/policies.vue'),
    meta: { title: '政策', nav: 12 },
  },
  {
    path: '/policies/:id',
    component: () => import('./pages/policy.vue'),
    props: true,
    meta: { title: '政策版本' },
  },
  {
    path: '/permit-types',
    component: () => import('./pages/permit-types.vue'),
    meta: { title: '许可事项目录', nav: 12.5 },
  },
  {
    path: '/permit-types/:id',
    component: () => import('./pages/permit-type.vue'),
    props: true,
    meta: { title: '许可事项' },
  },
  {
    path: '/calendar',
    component: () => import('./pages/calendar.vue'),
    meta: { title: '工作日历', nav: 13 },
  },
  {
    path: '/import',
    component: () => import('./pages/import.vue'),
    meta: {
      title: '导入',
      nav: 14,
      roles: ['registrar', 'cultivation-officer', 'permit-officer', 'permit-head'],
    },
  },
  {
    path: '/accounts',
    component: () => import('./pages/accounts.vue'),
    meta: { title: '账号与授权', nav: 15, roles: roles.accounts },
  },
  {
    path: '/accounts/:id',
    component: () => import('./pages/account.vue'),
    props: true,
    meta: { title: '账号' },
  },
  {
    path: '/sign-ins',
    component: () => import('./pages/sign-ins.vue'),
    meta: { title: '登录审计', nav: 15.5, roles: roles.accounts },
  },
  {
    path: '/own-password',
    component: () => import('./pages/own-password.vue'),
    meta: { title: '修改密码' },
  },
  {
    path: '/ops',
    component: () => import('./pages/operations.vue'),
    meta: { title: '运行与事件', nav: 16, roles: roles.operations },
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
  if (session?.passwordDue && to.path !== '/own-password') return '/own-password';
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
